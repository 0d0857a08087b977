import { AftercareElement } from './aftercare/aftercare.element.ts';
import { AnswersElement } from './answers/answers.element.ts';
import type { AreaElement } from './area.element.ts';
import { CasesElement } from './cases/cases.element.ts';
import { ComplaintsElement } from './complaints/complaints.element.ts';
import type { Area } from './desk.flow.ts';
import { AuditElement } from './audit/audit.element.ts';
import { FeedbackElement } from './feedback/feedback.element.ts';
import { HoursElement } from './hours/hours.element.ts';
import { RequestsElement } from './requests/requests.element.ts';
import { TodayElement } from './today/today.element.ts';
import { VoicesElement } from './voices/voices.element.ts';

/** An area of the desk with the element that shows it. */
export interface ShownArea extends Area {
  readonly tag: string;
  readonly element: new () => AreaElement;
}

/** The menu, from the top. A new area is one element and one line here. */
export const areas: readonly ShownArea[] = [
  { id: 'today', title: 'Today', roles: ['desk'], tag: 'foyer-desk-today', element: TodayElement },
  { id: 'messages', title: 'Messages and calls', roles: ['desk'], tag: 'foyer-desk-cases', element: CasesElement },
  { id: 'complaints', title: 'Complaints', roles: ['complaints'], tag: 'foyer-desk-complaints', element: ComplaintsElement },
  { id: 'requests', title: 'Requests', roles: ['desk'], tag: 'foyer-desk-requests', element: RequestsElement },
  { id: 'aftercare', title: 'Aftercare', roles: ['desk'], tag: 'foyer-desk-aftercare', element: AftercareElement },
  { id: 'answers', title: 'Answers', roles: ['editor'], tag: 'foyer-desk-answers', element: AnswersElement },
  { id: 'feedback', title: 'Feedback', roles: ['editor'], tag: 'foyer-desk-feedback', element: FeedbackElement },
  { id: 'voices', title: 'Praise and changes', roles: ['desk', 'editor', 'complaints'], tag: 'foyer-desk-voices', element: VoicesElement },
  { id: 'hours', title: 'Hours', roles: ['desk', 'editor'], tag: 'foyer-desk-hours', element: HoursElement },
  { id: 'audit', title: 'Audit', roles: ['manager'], tag: 'foyer-desk-audit', element: AuditElement },
];
