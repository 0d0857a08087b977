/** The forms a counted Arabic noun takes: one, two, 3 to 10, 11 to 99, hundreds (CLDR plural rules). */
export type Forms = readonly [one: string, two: string, few: string, many: string, other: string];

const rules = new Intl.PluralRules('ar');

/** "دقيقة واحدة", "دقيقتان", "3 دقائق", "20 دقيقة", "100 دقيقة". The first two forms say the number themselves. */
export function counted(count: number, [one, two, few, many, other]: Forms): string {
  switch (rules.select(count)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${count} ${few}`;
    case 'many':
      return `${count} ${many}`;
    default:
      return `${count} ${other}`;
  }
}
