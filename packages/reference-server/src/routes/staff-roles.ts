import type { Staff, StaffRole } from '../ports.ts';
import { DomainError } from '../problem.ts';
import type { StaffOperation } from './staff.ts';

/** What an operation asks for beside `manager`, who may do all, and whether it reads or changes what belongs to a person: then the audit has it. */
interface Rule {
  readonly roles: readonly Exclude<StaffRole, 'manager'>[];
  readonly audited: boolean;
}

const visits: Rule = { roles: ['desk'], audited: true };
/** Messages and callbacks. */
const questions: Rule = visits;
const complaints: Rule = { roles: ['complaints'], audited: true };
/** Which of them is whose, the services say: a case that somebody may not see is not there. */
const cases: Rule = { roles: ['desk', 'complaints'], audited: true };
const managers: Rule = { roles: [], audited: true };
/** Counts and settings, about nobody. */
const impersonal: Rule = { roles: [], audited: false };

/** What the hospital says of itself: the desk reads it too. */
const said: Rule = { roles: ['desk', 'editor'], audited: false };
const editors: Rule = { roles: ['editor'], audited: false };
/** What is there for patients at all: who has put it there or taken it away is written down, though it is about nobody. */
const directory: Rule = { roles: ['editor'], audited: true };

/** What was changed because patients said so: whoever looks into complaints knows of which cases it comes. */
const changed: Rule = { roles: ['editor', 'complaints'], audited: false };

/** Words of patients for their own team: whoever is at the desk passes them on. */
const thanks: Rule = { roles: ['desk', 'editor'], audited: true };

/** Who may do what. Every operation of the staff's own API has a row: one without is not let in. */
export const staffRules: Readonly<Record<StaffOperation, Rule>> = {
  'GET /staff/v1/appointments': visits,
  'GET /staff/v1/appointments/{id}': visits,
  'GET /staff/v1/requests': visits,
  'POST /staff/v1/appointments/{id}/approve': visits,
  'POST /staff/v1/appointments/{id}/decline': visits,
  'POST /staff/v1/appointments/{id}/arrive': visits,
  'POST /staff/v1/appointments/{id}/fulfil': visits,
  'POST /staff/v1/appointments/{id}/no-show': visits,
  'POST /staff/v1/appointments/{id}/links': visits,
  'DELETE /staff/v1/appointments/{id}/links/{otherId}': visits,
  'GET /staff/v1/blocks': impersonal,
  'POST /staff/v1/blocks': managers,
  'POST /staff/v1/blocks/preview': managers,
  'GET /staff/v1/blocks/{id}': managers,
  'DELETE /staff/v1/blocks/{id}': managers,
  'GET /staff/v1/webhooks': impersonal,
  'POST /staff/v1/webhooks': managers,
  'DELETE /staff/v1/webhooks/{id}': managers,
  'POST /staff/v1/webhooks/{id}/rotate': managers,
  'POST /staff/v1/webhooks/{id}/enable': managers,
  'POST /staff/v1/webhooks/{id}/disable': managers,
  'GET /staff/v1/deliveries': managers,
  'POST /staff/v1/deliveries/bounces': managers,
  'POST /staff/v1/deliveries/{id}/retry': managers,
  'POST /staff/v1/deliveries/{id}/discard': managers,
  'GET /staff/v1/audit': managers,
  'GET /staff/v1/departments': said,
  'GET /staff/v1/departments/{id}': said,
  'POST /staff/v1/departments': directory,
  'PUT /staff/v1/departments/{id}': editors,
  'PUT /staff/v1/departments/{id}/hours': editors,
  'POST /staff/v1/departments/{id}/retire': directory,
  'POST /staff/v1/departments/{id}/restore': directory,
  'POST /staff/v1/departments/{id}/preview': said,
  // Whoever is at the desk sees first that nobody can keep up.
  'POST /staff/v1/departments/{id}/channels/{kind}/pause': said,
  'POST /staff/v1/departments/{id}/channels/{kind}/resume': said,
  'GET /staff/v1/hours-exceptions': said,
  'POST /staff/v1/hours-exceptions': editors,
  'DELETE /staff/v1/hours-exceptions/{id}': editors,
  'GET /staff/v1/cases': cases,
  // Staff, not patients.
  'GET /staff/v1/colleagues': { roles: ['desk', 'complaints'], audited: false },
  'GET /staff/v1/cases/{id}': cases,
  'POST /staff/v1/cases/{id}/assign': questions,
  'POST /staff/v1/cases/{id}/notes': cases,
  'POST /staff/v1/cases/{id}/answers': questions,
  'POST /staff/v1/cases/{id}/attempts': questions,
  'POST /staff/v1/cases/{id}/close': cases,
  'POST /staff/v1/cases/{id}/reopen': questions,
  'POST /staff/v1/cases/{id}/transfer': questions,
  'POST /staff/v1/cases/{id}/acknowledge': complaints,
  'POST /staff/v1/cases/{id}/owners': complaints,
  'POST /staff/v1/cases/{id}/concerns': complaints,
  'POST /staff/v1/cases/{id}/clear': complaints,
  'POST /staff/v1/cases/{id}/investigate': complaints,
  'POST /staff/v1/cases/{id}/interim': complaints,
  'POST /staff/v1/cases/{id}/pause': complaints,
  'POST /staff/v1/cases/{id}/resume': complaints,
  'POST /staff/v1/cases/{id}/agree': complaints,
  'PUT /staff/v1/cases/{id}/outcome': complaints,
  'POST /staff/v1/cases/{id}/sign-off': complaints,
  'POST /staff/v1/cases/{id}/send-back': complaints,
  'POST /staff/v1/cases/{id}/send': complaints,
  'POST /staff/v1/cases/{id}/transfer-out': complaints,
  'POST /staff/v1/cases/{id}/consent': complaints,
  'GET /staff/v1/calls': visits,
  'GET /staff/v1/calls/{id}': visits,
  'POST /staff/v1/calls/{id}/assign': visits,
  'POST /staff/v1/calls/{id}/attempts': visits,
  'POST /staff/v1/calls/{id}/stop': visits,
  'GET /staff/v1/referrals': visits,
  'POST /staff/v1/referrals': visits,
  'GET /staff/v1/referrals/{id}': visits,
  'POST /staff/v1/referrals/{id}/assign': visits,
  'POST /staff/v1/referrals/{id}/steps': visits,
  'POST /staff/v1/referrals/{id}/notes': visits,
  'GET /staff/v1/faqs': editors,
  'POST /staff/v1/faqs': editors,
  'POST /staff/v1/faqs/preview': editors,
  'GET /staff/v1/faqs/{id}': editors,
  'PUT /staff/v1/faqs/{id}': editors,
  'POST /staff/v1/faqs/{id}/retire': editors,
  'POST /staff/v1/faqs/{id}/reviewed': editors,
  'GET /staff/v1/faq-misses': editors,
  'POST /staff/v1/faq-misses/{id}/dismiss': editors,
  'GET /staff/v1/faq-synonyms': editors,
  'PUT /staff/v1/faq-synonyms': editors,
  'GET /staff/v1/faq-topics': editors,
  'PUT /staff/v1/faq-topics': editors,
  'GET /staff/v1/glossary': editors,
  'PUT /staff/v1/glossary': editors,
  'GET /staff/v1/surveys': editors,
  'GET /staff/v1/surveys/{id}': editors,
  'PUT /staff/v1/surveys/{id}': editors,
  'POST /staff/v1/surveys/{id}/retire': directory,
  'GET /staff/v1/surveys/{id}/invitations': editors,
  'POST /staff/v1/surveys/{id}/invitations': editors,
  'GET /staff/v1/surveys/{id}/results': editors,
  'GET /staff/v1/surveys/{id}/results.csv': editors,
  'GET /staff/v1/surveys/{id}/texts.csv': editors,
  // Exact counts, small ones too.
  'GET /staff/v1/surveys/{id}/monthly': managers,
  'GET /staff/v1/surveys/{id}/monthly.csv': managers,
  'GET /staff/v1/praise': thanks,
  'POST /staff/v1/praise/{id}/passed-on': thanks,
  'GET /staff/v1/changes': changed,
  'POST /staff/v1/changes': { ...changed, audited: true },
  'POST /staff/v1/changes/{id}/retire': { ...changed, audited: true },
};

/** @throws DomainError `forbidden`, saying which role is needed */
export function requireRole({ roles }: Pick<Staff, 'roles'>, operation: string): void {
  const rule = Object.hasOwn(staffRules, operation) ? staffRules[operation as StaffOperation] : undefined;
  if (!rule) throw new Error(`${operation} has no row in staffRules.`);
  if (roles.includes('manager') || rule.roles.some((role) => roles.includes(role))) return;
  const needed = [...rule.roles, 'manager'].join(' or ');
  throw new DomainError('forbidden', `This needs the role ${needed}. Ask whoever manages the staff desk.`);
}
