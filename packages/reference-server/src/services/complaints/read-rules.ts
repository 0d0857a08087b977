import { presets, type ClockRules, type Span } from './rules.ts';

/** What a hospital says of complaints, as it is kept (`site.complaints`); whatever is not said is as below. */
export interface ComplaintSetting {
  /** The id of rules that come with the server, or the hospital's own; `us-cms` unless told. */
  readonly rules?: string | ClockRules;
  /** Who answers; whoever answers for the whole hospital unless told. */
  readonly departmentId?: string;
  /** Who else may be asked, at any time. */
  readonly elsewhere?: readonly { readonly name: Readonly<Record<string, string>>; readonly phone?: string; readonly url?: string }[];
  /** Who is mailed when somebody may be in danger, at any hour. */
  readonly onCall?: string;
}

/** Something that cannot be right, where it stands, and what to do. */
export interface RuleFault {
  /** A JSON pointer. */
  readonly path: string;
  readonly detail: string;
}

export type Read<T> =
  { readonly value: T; readonly faults?: undefined } | { readonly value?: undefined; readonly faults: readonly RuleFault[] };

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The longest of each that anybody could mean. */
const most = { hours: 24 * 31, workingDays: 260, days: 366, months: 12 } as const;
type Unit = keyof typeof most;
const units = Object.keys(most) as Unit[];

interface Length {
  readonly least: number;
  readonly most: number;
}

/** How many days on it ends, at the shortest and at the longest. Hours end with no day. */
function daysOf(span: Span): Length | undefined {
  if ('hours' in span) return undefined;
  if ('days' in span) return { least: span.days, most: span.days };
  if ('months' in span) return { least: span.months * 28, most: span.months * 31 };
  // A weekend lies behind every five at best. That there are fewer, holidays see to.
  const { workingDays } = span;
  return { least: workingDays + 2 * Math.floor((workingDays - 1) / 5), most: workingDays * 2 + 4 };
}

/** The same in hours: what ends with a day may be a day less, as it was sent at any hour. */
function hoursOf(span: Span): Length {
  const days = daysOf(span);
  if (days) return { least: (days.least - 1) * 24, most: days.most * 24 };
  const { hours } = span as { readonly hours: number };
  return { least: hours, most: hours };
}

/** Holidays may stand between, so that of two lengths in different units neither may be the longer one for sure. */
const isLongerForSure = (a: Span, b: Span): boolean => {
  const [unit] = units.filter((one) => one in a && one in b);
  if (unit) return Reflect.get(a, unit) > Reflect.get(b, unit);
  const [ours, theirs] = [daysOf(a), daysOf(b)];
  return ours && theirs ? ours.least > theirs.most : hoursOf(a).least > hoursOf(b).most;
};

class Reader {
  readonly faults: RuleFault[] = [];

  fault(path: string, detail: string): undefined {
    this.faults.push({ path, detail });
    return undefined;
  }

  members(value: unknown, path: string, known: readonly string[]): Json | undefined {
    if (!isObject(value)) return this.fault(path, 'Must be an object.');
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.fault(`${path}/${name}`, `There is no such setting. There are: ${known.join(', ')}.`);
    }
    return value;
  }

  whole(value: unknown, path: string, largest: number): number | undefined {
    if (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= largest) return value as number;
    return this.fault(path, `Must be a whole number from 1 to ${largest}.`);
  }

  text(value: unknown, path: string, pattern: RegExp, what: string): string | undefined {
    return typeof value === 'string' && pattern.test(value) ? value : this.fault(path, `Must be ${what}.`);
  }

  words(value: unknown, path: string): Readonly<Record<string, string>> | undefined {
    const all = isObject(value) ? Object.values(value) : [];
    const fits = all.length > 0 && all.every((one) => typeof one === 'string' && one.trim() !== '' && one.length <= 300);
    return fits ? (value as Record<string, string>) : this.fault(path, 'Must be words by language, such as { "en": "Our rules" }.');
  }

  span(value: unknown, path: string, may: readonly Unit[], flags: readonly string[] = []): Span | undefined {
    const said = this.members(value, path, [...units, ...flags]);
    if (!said) return undefined;
    const given = units.filter((unit) => said[unit] !== undefined);
    const [unit] = given;
    if (unit === undefined || given.length > 1) return this.fault(path, `Say how long in one unit: ${may.join(', ')}.`);
    if (!may.includes(unit)) return this.fault(`${path}/${unit}`, `This is told in ${may.join(' or ')}.`);
    const length = this.whole(said[unit], `${path}/${unit}`, most[unit]);
    return length === undefined ? undefined : ({ [unit]: length } as unknown as Span);
  }
}

const ruleMembers = [
  'id',
  'name',
  'source',
  'acknowledge',
  'respond',
  'interim',
  'reopened',
  'reopenWithinDays',
  'acceptWithinMonths',
  'urgent',
] as const;
const dates = ['workingDays', 'days', 'months'] as const;

function readOwnRules(read: Reader, value: unknown, path: string): ClockRules | undefined {
  const said = read.members(value, path, ruleMembers);
  if (!said) return undefined;
  const id = read.text(said['id'], `${path}/id`, /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u, 'small letters, digits and hyphens');
  if (id !== undefined && presets.some((preset) => preset.id === id))
    read.fault(`${path}/id`, 'These rules come with the server and are not changed. Give yours another id.');
  const name = read.words(said['name'], `${path}/name`);
  const source = read.text(said['source'], `${path}/source`, /\S.{3,499}/su, 'where the rules stand, such as the title of your policy');
  const acknowledge = read.span(said['acknowledge'], `${path}/acknowledge`, ['workingDays', 'days', 'hours']);
  const agreed = isObject(said['respond']) ? said['respond']['agreed'] : undefined;
  const respond = read.span(said['respond'], `${path}/respond`, dates, ['agreed']);
  if (agreed !== undefined && agreed !== true) read.fault(`${path}/respond/agreed`, 'Must be true, or not be there.');
  const told = read.members(said['interim'], `${path}/interim`, ['before']);
  const before = told && read.span(told['before'], `${path}/interim/before`, ['workingDays', 'days']);
  const reopened = read.span(said['reopened'], `${path}/reopened`, dates);
  const reopenWithinDays = read.whole(said['reopenWithinDays'], `${path}/reopenWithinDays`, 366);
  const within = said['acceptWithinMonths'];
  const acceptWithinMonths = within === undefined ? undefined : read.whole(within, `${path}/acceptWithinMonths`, 120);
  const hurry = read.members(said['urgent'], `${path}/urgent`, ['hours']);
  const hours = hurry && read.whole(hurry['hours'], `${path}/urgent/hours`, 24);

  if (acknowledge && respond && isLongerForSure(acknowledge, respond))
    read.fault(`${path}/acknowledge`, 'This is later than the answer itself. Make it shorter than respond.');
  for (const [span, where] of [
    [respond, 'respond'],
    [reopened, 'reopened'],
  ] as const) {
    if (before && span && (isLongerForSure(before, span) || hoursOf(before).least >= hoursOf(span).most))
      read.fault(`${path}/interim/before`, `This would be before the complaint came. Make it shorter than ${where}.`);
  }
  if (respond && reopened && isLongerForSure(reopened, respond))
    read.fault(`${path}/reopened`, 'Whoever has waited once does not wait longer again. Make it no longer than respond.');
  if (acknowledge && hours !== undefined && hoursOf(acknowledge).most < hours)
    read.fault(`${path}/urgent/hours`, 'This is longer than for a complaint that is not urgent. Make it shorter than acknowledge.');
  if (read.faults.length > 0 || !id || !name || !source || !acknowledge || !respond || !before || !reopened) return undefined;
  return {
    id,
    name,
    source,
    acknowledge,
    respond: { ...respond, ...(agreed === true && { agreed }) },
    interim: { before },
    reopened,
    reopenWithinDays: reopenWithinDays ?? 0,
    ...(acceptWithinMonths !== undefined && { acceptWithinMonths }),
    urgent: { hours: hours ?? 0 },
  };
}

function readRules(read: Reader, value: unknown, path: string): ClockRules | undefined {
  if (typeof value !== 'string') return readOwnRules(read, value, path);
  const preset = presets.find(({ id }) => id === value);
  return preset ?? read.fault(path, `There are no such rules. There are: ${presets.map(({ id }) => id).join(', ')}; or write your own.`);
}

function readElsewhere(read: Reader, value: unknown): void {
  if (!Array.isArray(value)) return void read.fault('/elsewhere', 'Must be a list.');
  for (const [i, one] of value.entries()) {
    const said = read.members(one, `/elsewhere/${i}`, ['name', 'phone', 'url']);
    if (!said) continue;
    read.words(said['name'], `/elsewhere/${i}/name`);
    const { phone, url } = said;
    if (phone !== undefined) read.text(phone, `/elsewhere/${i}/phone`, /^[+\d][\d ()-]{4,39}$/u, 'a phone number');
    if (url !== undefined) read.text(url, `/elsewhere/${i}/url`, /^https:\/\/[^\s]{3,490}$/u, 'an address that begins with https://');
    if (phone === undefined && url === undefined) read.fault(`/elsewhere/${i}`, 'Say how they are reached: a phone number, or an address.');
  }
}

/** A hospital's setting with its rules whole. All that cannot be right is told at once. */
export function readSetting(value: unknown): Read<ComplaintSetting & { readonly rules: ClockRules }> {
  const read = new Reader();
  const said = read.members(value, '', ['rules', 'departmentId', 'elsewhere', 'onCall']) ?? {};
  const rules = readRules(read, said['rules'] ?? 'us-cms', '/rules');
  const { departmentId, elsewhere, onCall } = said;
  if (departmentId !== undefined) read.text(departmentId, '/departmentId', /^[A-Za-z0-9._~-]{1,128}$/u, 'the id of a department');
  if (onCall !== undefined) read.text(onCall, '/onCall', /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u, 'one e-mail address');
  if (elsewhere !== undefined) readElsewhere(read, elsewhere);
  if (read.faults.length > 0 || !rules) return { faults: read.faults };
  return { value: { ...(said as ComplaintSetting), rules } };
}

/** For whoever runs the server. */
export const faultLines = (faults: readonly RuleFault[]): string =>
  faults.map(({ path, detail }) => `  ${path || '/'}: ${detail}`).join('\n');
