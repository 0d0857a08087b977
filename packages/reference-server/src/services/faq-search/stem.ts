import { irregular } from './vocabulary/irregular.ts';

let forms: ReadonlyMap<string, string> | undefined;

/** `children child` a line: the form, then its stem. */
const irregularForms = (): ReadonlyMap<string, string> =>
  (forms ??= new Map(
    irregular
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [stem = '', ...others] = line.trim().split(/\s+/);
        return others.map((form): [string, string] => [form, stem]);
      }),
  ));

const hasVowel = (text: string): boolean => /[aeiouy]/.test(text);

/** What remains of a verb without `ing` or `ed`, as its base is written: `stopp` is `stop`, `car` of `caring` is `care`. */
function verb(rest: string): string {
  if (/([bdfgmnprt])\1$/.test(rest)) return rest.slice(0, -1);
  return /^[^aeiou][aeiou][^aeiouwxy]$/.test(rest) ? `${rest}e` : rest;
}

function withoutPlural(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suiaeo]s$|[eao]s$/.test(word) ? word.slice(0, -1) : word;
}

function english(word: string): string {
  if (word.length <= 3) return word;
  let stem = withoutPlural(word);
  if (/ied$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/ing$/.test(stem) && stem.length > 5 && hasVowel(stem.slice(0, -3))) stem = verb(stem.slice(0, -3));
  else if (/ed$/.test(stem) && stem.length > 4 && hasVowel(stem.slice(0, -2))) stem = verb(stem.slice(0, -2));
  else if (/[^l]ly$/.test(stem) && stem.length > 5) stem = stem.slice(0, -2);
  return /[^aeiou]e$|[aeiou]{2}e$|[aeiou][^aeiou]e$|ve$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem;
}

/** A light stem, as of Larkey's light10: the article and its joined words in front, the commonest endings behind; three letters stay. */
function arabic(word: string): string {
  const bare = word.replace(/^(وال|بال|كال|فال|لل|ال)(?=.{3})/u, '').replace(/^و(?=.{4})/u, '');
  return bare.replace(/(?<=.{3})(ها|ان|ات|ون|ين|يه|ه|ي)$/u, '');
}

/** What a word has in common with its other forms. */
export function stemOf(word: string): string {
  const known = irregularForms().get(word);
  if (known !== undefined) return known;
  if (/^[a-z]+$/.test(word)) return english(word);
  return /^\p{Script=Arabic}+$/u.test(word) ? arabic(word) : word;
}
