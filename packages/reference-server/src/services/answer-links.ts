/** Letters, digits and hyphens in parts of at most 63, a dot at least, and an ending that is no number: a name that DNS can have (RFC 1123). */
const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/iu;
/** RFC 3966: a plus, digits, and the signs between them that people write. */
const telephone = /^\+?\d(?:[-.()]?\d){2,14}$/u;
/** One address (RFC 6068), without headers: they could add people to write to. */
const mailbox = /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?@([^@]+)$/iu;

const isWeb = (rest: string): boolean => {
  // What a browser would mend (backslashes, spaces, missing slashes) is not what was read here.
  if (!/^\/\/[!-.0-[\]-~][!-[\]-~]*$/u.test(rest)) return false;
  const url = URL.canParse(`https:${rest}`) ? new URL(`https:${rest}`) : undefined;
  return url !== undefined && url.username === '' && url.password === '' && hostName.test(url.hostname);
};

const checks: Readonly<Record<string, (rest: string) => boolean>> = {
  https: isWeb,
  tel: (rest) => telephone.test(rest),
  mailto: (rest) => hostName.test(mailbox.exec(rest)?.[1] ?? ''),
};

/**
 * The address of a link as it may be sent: `https:` with a host, `tel:` with 3 to 15 digits, `mailto:` with one address; ASCII, at most 2,000
 * characters. The scheme in small letters, the rest as it was written.
 * @returns undefined for anything else.
 */
export function linkTo(written: string): string | undefined {
  if (written.length > 2000) return undefined;
  const [, scheme = '', rest = ''] = /^([A-Za-z]{3,6}):(.*)$/su.exec(written) ?? [];
  const name = scheme.toLowerCase();
  return Object.hasOwn(checks, name) && checks[name]?.(rest) ? `${name}:${rest}` : undefined;
}
