import type { Plot } from './bench.ts';

const [width, height, left, right, top, bottom] = [640, 320, 56, 120, 44, 40];
/** Told apart by dashes and marks too, and of 3:1 and more on white as on black. */
const looks = [
  { colour: '#2f81d6', dash: 'none' },
  { colour: '#c2571a', dash: '7 4' },
  { colour: '#2e8b57', dash: '2 4' },
  { colour: '#9b59b6', dash: '10 3 2 3' },
  { colour: '#b8860b', dash: '4 2' },
] as const;

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
const round = (n: number) => Number(n.toFixed(1));

/** The next of 1, 2 and 5 times a power of ten. */
function roomFor(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([1, 2, 5, 10].find((n) => n * power >= most) ?? 10);
}

const told = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString());

/** The places of labels that are one line high, moved up where they would cover one another. */
function apart(places: readonly number[]): number[] {
  const made = [...places];
  const order = places.map((_, i) => i).sort((a, b) => (places[b] ?? 0) - (places[a] ?? 0));
  order.reduce((below, i) => (made[i] = Math.min(places[i] ?? 0, below - 15)), Infinity);
  return made;
}

/** A line plot that says in words what it shows, for who cannot see it. Text takes the page's colour scheme. */
export function drawPlot({ name, title, unit, steps, lines }: Plot): string {
  const most = roomFor(Math.max(...lines.flatMap(({ values }) => values)));
  const x = (i: number) => round(left + ((width - left - right) * (i + 0.5)) / steps.length);
  const y = (value: number) => round(height - bottom - ((height - top - bottom) * value) / most);
  const says = lines.map((line) => `${line.name}: ${line.values.map((v, i) => `${told(v)} ${unit} at ${steps[i]}`).join(', ')}`).join('. ');
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = y(part * most);
    return `<path class="grid" d="M${left} ${at}H${width - right}"/><text x="${left - 8}" y="${at + 4}" text-anchor="end">${told(part * most)}</text>`;
  });
  const labels = apart(lines.map(({ values }) => y(values.at(-1) ?? 0)));
  const drawn = lines.map((line, i) => {
    const { colour, dash } = looks[i % looks.length] ?? looks[0];
    const points = line.values.map((value, step) => `${x(step)} ${y(value)}`);
    return `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>
${line.values.map((value, step) => `<circle cx="${x(step)}" cy="${y(value)}" r="4" fill="${colour}"/>`).join('')}
<text x="${round(x(steps.length - 1) + 12)}" y="${round((labels[i] ?? 0) + 4)}">${escaped(line.name)}, ${told(line.values.at(-1) ?? 0)} ${escaped(unit)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-desc">
<title id="${name}-title">${escaped(title)}</title>
<desc id="${name}-desc">${escaped(says)}.</desc>
<style>text{font:13px system-ui,sans-serif;fill:#1f2328}.grid{stroke:#8c959f;stroke-opacity:.4}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>
<text x="${left}" y="24" font-weight="600">${escaped(title)}</text>
${grid.join('\n')}
${steps.map((step, i) => `<text x="${x(i)}" y="${height - 14}" text-anchor="middle">${escaped(step)}</text>`).join('\n')}
${drawn.join('\n')}
</svg>
`;
}
