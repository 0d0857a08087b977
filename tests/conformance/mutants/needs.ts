import { bookAppointment, createHold, listServices } from '@foyer/sdk/contract';
import { answers, mishears, problemOf, spoilsItems, type Json, type Mutant } from './mutant.ts';

const withoutNeeds = (body: Json | undefined) => {
  const { needs: _, ...rest } = body ?? {};
  return { body: rest };
};

const access = (body: Json | undefined) => (body?.['needs'] as { access?: string[] } | undefined)?.access ?? body?.['needs'] ?? [];
const names = (body: Json | undefined, need: string) => Array.isArray(access(body)) && (access(body) as unknown[]).includes(need);

/** Bugs of what patients need. */
export const needMutants: readonly Mutant[] = [
  {
    id: 'needs-at-closed-places',
    bug: 'The hoist still stands in a building that was closed.',
    killedBy: ['needs.rules'],
    wrap: spoilsItems(listServices, (items) =>
      items.map((item) =>
        Array.isArray(item['needRules'])
          ? { ...item, needRules: [...(item['needRules'] as Json[]), { need: 'hoist', locationIds: ['closed'] }] }
          : item,
      ),
    ),
  },
  {
    id: 'needs-noted-only',
    bug: 'What a patient needs is noted and takes no time.',
    killedBy: ['needs.longer'],
    wrap: mishears(createHold, ({ body }) => withoutNeeds(body)),
  },
  {
    id: 'needs-longer-hold-short-visit',
    bug: 'The hold is longer, the visit is not: the next patient is booked into it.',
    killedBy: ['needs.longer'],
    wrap: mishears(bookAppointment, ({ body }) => withoutNeeds(body)),
  },
  {
    id: 'needs-at-any-place',
    bug: 'Which place has the hoist is shown and not looked at.',
    killedBy: ['needs.elsewhere'],
    wrap: mishears(bookAppointment, ({ body }) => (names(body, 'hoist') ? withoutNeeds(body) : undefined)),
  },
  {
    id: 'needs-unknown-refused',
    bug: 'A need in own words is refused.',
    killedBy: ['needs.unknown'],
    wrap: answers(createHold, ({ body }) => (names(body, 'conformance-test') ? problemOf(422, 'validation-failed') : undefined)),
  },
];
