import { isFatal, type Report, type Result } from '../report.ts';

/** XML 1.0 knows no other control characters. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function inside(result: Result): string {
  const { fault, reason, link } = result;
  if (result.outcome === 'skip') return `<skipped message="${escaped(reason ?? '')}"/>`;
  if (!fault) return '';
  const text = escaped(
    [`expected: ${fault.expected}`, `got: ${fault.got}`, `see: ${link}`, ...fault.transcript, fault.curl ?? ''].join('\n'),
  );
  // A warning must not turn a vendor's build red.
  if (!isFatal(result)) return `<system-out>${text}</system-out>`;
  const tag = result.outcome === 'error' ? 'error' : 'failure';
  return `<${tag} message="${escaped(fault.what)}">${text}</${tag}>`;
}

/** For continuous integration: a suite a theme, a case a check. */
export function junit({ results, startedAt }: Report): string {
  const themes = new Map<string, Result[]>();
  for (const result of results) {
    const theme = result.id.split('.')[0] ?? '';
    themes.set(theme, [...(themes.get(theme) ?? []), result]);
  }
  const many = (list: readonly Result[], is: (r: Result) => boolean) => list.filter(is).length;
  const suites = [...themes].map(([theme, list]) => {
    const cases = list.map(
      (r) =>
        `    <testcase classname="foyer.${theme}" name="${escaped(`${r.id}: ${r.title}`)}" time="${r.ms / 1000}">${inside(r)}</testcase>`,
    );
    const failures = many(list, (r) => isFatal(r) && r.outcome === 'fail');
    const errors = many(list, (r) => r.outcome === 'error');
    const skipped = many(list, (r) => r.outcome === 'skip');
    const head = `name="foyer.${theme}" tests="${list.length}" failures="${failures}" errors="${errors}" skipped="${skipped}" timestamp="${startedAt}"`;
    return `  <testsuite ${head}>\n${cases.join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Foyer conformance">\n${suites.join('\n')}\n</testsuites>`;
}
