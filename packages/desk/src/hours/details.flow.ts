import type { Fault } from '../api.ts';
import type { DepartmentInput, StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import type { Typed, Wrong } from './drafts.flow.ts';

/** The hospital's languages, its own first. */
export type Locales = readonly string[];

/** Ways to reach a department that have a field of their own; of each the first. Others stay as they are. */
const reaches = ['phone', 'text-relay', 'email'] as const;

const yes = (is: boolean) => (is ? 'yes' : '');
const whole = (n: number | undefined) => (n === undefined ? '' : String(n));
const words = (name: string, said: Readonly<Record<string, string>> | undefined, locales: Locales): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [`${name}-${locale}`, said?.[locale] ?? '']));

/** What the form begins with. */
export function detailsOf(department: StaffDepartment, locales: Locales): Typed {
  const { contact, messages, callbacks } = department;
  const access = department.access.map((sentence, i) => words(`access-${i}`, sentence, locales));
  return {
    ...words('name', department.name, locales),
    ...words('description', department.description, locales),
    ...Object.fromEntries(reaches.map((system) => [system, department.telecom.find((t) => t.system === system)?.value ?? ''])),
    languages: department.languages.join(', '),
    ...words('directions', department.directions, locales),
    ...Object.assign({}, ...access),
    'contact-name': contact?.name ?? '',
    ...words('contact-role', contact?.role, locales),
    messages: yes(messages !== undefined),
    'messages-replyDays': whole(messages?.replyDays ?? 2),
    callbacks: yes(callbacks !== undefined),
    'callbacks-windowMinutes': whole(callbacks?.windowMinutes ?? 60),
    'callbacks-perHour': whole(callbacks?.perHour ?? 4),
    'callbacks-leadMinutes': whole(callbacks?.leadMinutes ?? 60),
    keepsSiteDays: yes(department.keepsSiteDays),
  };
}

/** So many access notes have fields. */
export const accessCount = (typed: Typed): number =>
  Math.max(-1, ...Object.keys(typed).map((name) => Number(/^access-(\d+)-/u.exec(name)?.[1] ?? -1))) + 1;

/** What is written in each language, without those in which nothing is. */
export const said = (name: string, typed: Typed, locales: Locales): Record<string, string> | undefined => {
  const found = locales.map((locale) => [locale, typed[`${name}-${locale}`]?.trim() ?? ''] as const).filter(([, text]) => text !== '');
  return found.length === 0 ? undefined : Object.fromEntries(found);
};

/** Access notes without the empty ones, so that the server counts them as the form does. */
export function withoutEmpty(typed: Typed, locales: Locales): Typed {
  const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !/^access-\d/u.test(name)));
  const notes = Array.from({ length: accessCount(typed) }, (_, i) => said(`access-${i}`, typed, locales)).filter(
    (note) => note !== undefined,
  );
  return { ...rest, ...Object.assign({}, ...notes.map((note, i) => words(`access-${i}`, note, locales))) };
}

const reachRows = (typed: Typed, { telecom }: StaffDepartment) => {
  const own = reaches.flatMap((system) => {
    const value = typed[system]?.trim() ?? '';
    return value === '' ? [] : [{ name: system as string | undefined, row: { system, value } }];
  });
  const firsts = new Set(reaches.map((system) => telecom.find((t) => t.system === system)));
  return [...own, ...telecom.filter((t) => !firsts.has(t)).map((row) => ({ name: undefined, row }))];
};

/** What cannot be read as a number goes as nothing, and the server says so at its field. */
const numberOf = (text = ''): number => (/^\s*\d{1,9}\s*$/u.test(text) ? Number(text) : NaN);

/** What is sent; `typed` without empty access notes. What the form does not ask stays as it is. */
export function detailsInput(typed: Typed, was: StaffDepartment, locales: Locales): DepartmentInput {
  const text = (name: string) => typed[name]?.trim() ?? '';
  const [description, directions, role] = ['description', 'directions', 'contact-role'].map((name) => said(name, typed, locales));
  const limit = (of: { readonly limit?: number | undefined } | undefined) => (of?.limit === undefined ? {} : { limit: of.limit });
  return {
    name: said('name', typed, locales) ?? {},
    ...(description && { description }),
    kind: was.kind,
    status: was.status,
    ...(was.locationId !== undefined && { locationId: was.locationId }),
    telecom: reachRows(typed, was).map(({ row }) => row),
    languages: text('languages')
      .split(/[\s,;]+/u)
      .filter((tag) => tag !== ''),
    topics: was.topics,
    ...((text('contact-name') !== '' || role) && { contact: { name: text('contact-name'), role: role ?? {} } }),
    access: Array.from({ length: accessCount(typed) }, (_, i) => said(`access-${i}`, typed, locales) ?? {}),
    ...(directions && { directions }),
    keepsSiteDays: Boolean(typed['keepsSiteDays']),
    ...(typed['messages'] && { messages: { replyDays: numberOf(typed['messages-replyDays']), ...limit(was.messages) } }),
    ...(typed['callbacks'] && {
      callbacks: {
        perHour: numberOf(typed['callbacks-perHour']),
        windowMinutes: numberOf(typed['callbacks-windowMinutes']),
        leadMinutes: numberOf(typed['callbacks-leadMinutes']),
        ...limit(was.callbacks),
      },
    }),
  };
}

/** Where each fault of an answer stands in the form. */
export function detailsWrong(errors: readonly Fault[], typed: Typed, was: StaffDepartment, [own = 'en']: Locales): Wrong[] {
  const rows = reachRows(typed, was);
  return errors.map(({ pointer, detail }) => {
    const row = /^\/telecom\/(\d+)/u.exec(pointer)?.[1];
    const plain = pointer.slice(1).replaceAll('/', '-');
    const names = [row === undefined ? undefined : rows[Number(row)]?.name, plain, `${plain}-${own}`, plain.replace(/-\d+$/u, '')];
    return { name: names.find((name) => name !== undefined && name in typed), text: detail };
  });
}
