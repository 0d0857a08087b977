import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { Fault } from '../api.ts';
import { fieldsOf, type ComplaintDeed, type FieldRule } from './complaint-fields.flow.ts';
import { listed } from './ticked.flow.ts';

/** What is typed and chosen for a step, by the name of its field. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong with a field: the id of its control, and what to do. */
export interface Wrong {
  readonly name: string;
  readonly text: string;
}

export const isComplaintDeed = (deed: string): deed is ComplaintDeed => Object.hasOwn(fieldsOf, deed);

const told: ReadonlySet<ComplaintDeed> = new Set(['acknowledge', 'interim', 'pause', 'agree', 'send', 'transfer-out']);
/** Whether the patient is told of it, so that it cannot be taken back. */
export const tellsPatient = (deed: ComplaintDeed): boolean => told.has(deed);

/** What a form begins with: what the server has of it. */
export function baseOf({ owner, complaint }: Pick<StaffCaseDetail, 'owner' | 'complaint'>, deed: ComplaintDeed): Typed {
  if (deed === 'owners') return { owner: owner?.subject ?? '', deputy: complaint?.deputy?.subject ?? '' };
  const draft = deed === 'outcome' ? complaint?.draft : undefined;
  if (!draft) return {};
  const { contact, learning } = draft;
  return {
    contactName: contact?.name ?? '',
    contactRole: contact?.role ?? '',
    contactPhone: contact?.phone ?? '',
    steps: draft.steps ?? '',
    results: draft.results ?? '',
    completedOn: draft.completedOn ?? '',
    remedies: draft.remedies.join('\n'),
    learningAction: learning?.action ?? '',
    learningOwner: learning?.owner ?? '',
    learningDueOn: learning?.dueOn ?? '',
  };
}

const isBlank = (text: string | undefined) => (text ?? '').trim() === '';

/** Fields of which one alone says nothing: with any of `all`, each of `needed` must be there. */
const together = [
  { all: ['contactName', 'contactRole', 'contactPhone'], needed: ['contactName', 'contactPhone'] },
  { all: ['learningAction', 'learningOwner', 'learningDueOn'], needed: ['learningAction', 'learningOwner', 'learningDueOn'] },
] as const;

const missing: Readonly<Record<FieldRule['kind'], string>> = {
  lines: 'Write this.',
  line: 'Write this.',
  tel: 'Write a phone number.',
  day: 'Choose a day.',
  one: 'Choose a colleague.',
  many: 'Choose at least one colleague.',
  ticks: 'Choose at least one.',
  yes: 'Ask the patient first. Without their yes it stays here.',
};

/** The id of a field's control, without its prefix. */
export const controlOf = (deed: ComplaintDeed, field: string): string => `${deed}-${field}`;

/** What is missing before a step can be done. */
export function faultsIn(deed: ComplaintDeed, typed: Typed): readonly Wrong[] {
  if (deed === 'outcome' && Object.keys(fieldsOf.outcome).every((field) => isBlank(typed[field])))
    return [{ name: controlOf(deed, 'contactName'), text: 'There is nothing to save yet. Write at least one part.' }];
  const must = new Set<string>(together.flatMap(({ all, needed }) => (all.some((one) => !isBlank(typed[one])) ? needed : [])));
  return Object.entries(fieldsOf[deed]).flatMap(([field, rule]) => {
    const value = typed[field] ?? '';
    const text =
      isBlank(value) && (!rule.optional || must.has(field))
        ? missing[rule.kind]
        : value.length > (rule.most ?? Infinity)
          ? `This is too long: ${value.length} characters, and ${rule.most ?? 0} fit. Make it shorter.`
          : deed === 'owners' && field === 'deputy' && value === typed['owner']
            ? 'Choose somebody else than the owner.'
            : undefined;
    return text === undefined ? [] : [{ name: controlOf(deed, field), text }];
  });
}

/** Where the server's word on a part of the body belongs: `/contact/phone` is the field `contactPhone`. */
export function serverFaults(deed: ComplaintDeed, errors: readonly Fault[] = []): readonly Wrong[] {
  const fields = Object.keys(fieldsOf[deed]);
  return errors.flatMap(({ pointer, detail }) => {
    const [first = '', second = ''] = pointer.split('/').slice(1);
    const joined = `${first}${second.charAt(0).toUpperCase()}${second.slice(1)}`;
    const field = fields.find((one) => one === joined || one === first);
    return field === undefined ? [] : [{ name: controlOf(deed, field), text: detail }];
  });
}

/** What was filled in, and no more. */
const filled = (all: Typed): Typed => Object.fromEntries(Object.entries(all).filter(([, value]) => !isBlank(value)));

/** What the server is sent. */
export function complaintBody(deed: ComplaintDeed, typed: Typed): object {
  const at = (field: string) => typed[field] ?? '';
  switch (deed) {
    case 'concerns':
      return { subjects: listed(at('subjects')), reason: at('reason') };
    case 'outcome': {
      const contact = filled({ name: at('contactName'), role: at('contactRole'), phone: at('contactPhone') });
      const learning = filled({ action: at('learningAction'), owner: at('learningOwner'), dueOn: at('learningDueOn') });
      return {
        ...(Object.keys(contact).length > 0 && { contact }),
        ...filled({ steps: at('steps'), results: at('results'), completedOn: at('completedOn') }),
        remedies: listed(at('remedies')),
        ...(Object.keys(learning).length > 0 && { learning }),
      };
    }
    case 'transfer-out':
      return {
        body: filled({ name: at('bodyName'), phone: at('bodyPhone'), url: at('bodyUrl') }),
        reason: at('reason'),
        patientAgreed: at('patientAgreed') === 'yes',
      };
    default:
      return filled(Object.fromEntries(Object.keys(fieldsOf[deed]).map((field) => [field, at(field)])));
  }
}
