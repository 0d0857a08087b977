import * as cases from './cases.ts';
import * as complaints from './complaints.ts';
import * as departments from './departments.ts';
import * as faqs from './faqs.ts';
import type { Operation } from './operation.ts';
import * as safety from './safety.ts';

/** Answers, and people to ask: engage. */
export const engaging = {
  searchFaqs: faqs.searchFaqs,
  listFaqs: faqs.listFaqs,
  getFaq: faqs.getFaq,
  voteFaq: faqs.voteFaq,
  getGlossary: faqs.getGlossary,
  getSafety: safety.getSafety,
  listDepartments: departments.listDepartments,
  getStructuredData: departments.getStructuredData,
  sendMessage: cases.sendMessage,
  requestCallback: cases.requestCallback,
  getCase: cases.getCase,
  addToCase: cases.addToCase,
  withdrawCase: cases.withdrawCase,
  reopenCase: cases.reopenCase,
  moveCallback: cases.moveCallback,
  watchCase: cases.watchCase,
  sendComplaint: complaints.sendComplaint,
} as const satisfies Record<string, Operation>;
