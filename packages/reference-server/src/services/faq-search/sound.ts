const heard: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/[ct]ion|sion|[ct]ia/g, 'xn'],
  [/sch/g, 'sk'],
  [/tch|ch|sh/g, 'x'],
  [/th/g, 't'],
  [/dg/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/ck|[cq]/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/g(?=[eiy])/g, 'j'],
];

/** How an English word sounds, without its vowels: what a hurried or a foreign hand leaves of it. */
export function soundOf(word: string): string {
  const whole = heard.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
  return (
    (whole[0] ?? '') +
    whole
      .slice(1)
      .replace(/[aeiouyhw]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}
