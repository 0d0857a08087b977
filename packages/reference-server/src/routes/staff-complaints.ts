import * as shapes from '@foyer/sdk/contract/staff-complaints';
import type { HttpApp, Server } from '../http.ts';
import { agreeDate, pause, resume, sendInterim } from '../services/complaints/dates.ts';
import { acknowledge, investigate, transferOut } from '../services/complaints/handling.ts';
import { saveOutcome, sendBack, sendOutcome, signOff } from '../services/complaints/outcome.ts';
import { clearColleague, giveToOwners, nameConcerned, writeConsent } from '../services/complaints/who.ts';
import { openCase } from '../services/staff-cases.ts';
import { replacementsBelow, stepsBelow } from './staff-steps.ts';

/** Complaints, for patient relations to look into and to answer. */
export const complaintOperations = [
  'POST /staff/v1/cases/{id}/acknowledge',
  'POST /staff/v1/cases/{id}/owners',
  'POST /staff/v1/cases/{id}/concerns',
  'POST /staff/v1/cases/{id}/clear',
  'POST /staff/v1/cases/{id}/investigate',
  'POST /staff/v1/cases/{id}/interim',
  'POST /staff/v1/cases/{id}/pause',
  'POST /staff/v1/cases/{id}/resume',
  'POST /staff/v1/cases/{id}/agree',
  'PUT /staff/v1/cases/{id}/outcome',
  'POST /staff/v1/cases/{id}/sign-off',
  'POST /staff/v1/cases/{id}/send-back',
  'POST /staff/v1/cases/{id}/send',
  'POST /staff/v1/cases/{id}/transfer-out',
  'POST /staff/v1/cases/{id}/consent',
] as const;

export function staffComplaintRoutes(app: HttpApp, server: Server): void {
  const step = stepsBelow(app, server, '/staff/v1/cases', openCase);
  const replacement = replacementsBelow(app, server, '/staff/v1/cases', openCase);
  step('acknowledge', 'acknowledgeComplaint', shapes.ComplaintAcknowledgeInput, acknowledge);
  step('owners', 'giveComplaintToOwners', shapes.ComplaintOwnersInput, giveToOwners);
  step('concerns', 'nameConcerned', shapes.ComplaintConcernsInput, nameConcerned);
  step('clear', 'clearColleague', shapes.ComplaintClearInput, clearColleague);
  step('investigate', 'investigateComplaint', shapes.ComplaintStepInput, investigate);
  step('interim', 'sendInterimWord', shapes.ComplaintInterimInput, sendInterim);
  step('pause', 'pauseComplaint', shapes.ComplaintPauseInput, pause);
  step('resume', 'resumeComplaint', shapes.ComplaintResumeInput, resume);
  step('agree', 'agreeDate', shapes.ComplaintAgreeInput, agreeDate);
  replacement('outcome', 'saveOutcome', shapes.ComplaintOutcomeInput, saveOutcome);
  step('sign-off', 'signOutcome', shapes.ComplaintStepInput, signOff);
  step('send-back', 'sendOutcomeBack', shapes.ComplaintReasonInput, sendBack);
  step('send', 'sendOutcome', shapes.ComplaintStepInput, sendOutcome);
  step('transfer-out', 'transferComplaintOut', shapes.ComplaintTransferOutInput, transferOut);
  step('consent', 'writeConsent', shapes.ComplaintReasonInput, writeConsent);
}
