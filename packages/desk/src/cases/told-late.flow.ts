import type { StaffCaseDetail, StaffCaseStep } from '@foyer/sdk/contract/staff';

/** The promise was kept, or another one was made: a new lateness is told again. */
const endsLate: ReadonlySet<string> = new Set([
  'answer',
  'attempt',
  'acknowledge',
  'send',
  'close',
  'withdraw',
  'reopen',
  'restore',
  'move',
]);

/** When the server told the patient that the hospital is late: once, however long that lasts, until they hear from somebody. */
export function toldLate({ steps }: Pick<StaffCaseDetail, 'steps'>): readonly StaffCaseStep[] {
  let isTold = false;
  return steps.filter(({ step }) => {
    const tells = step === 'late' && !isTold;
    if (step === 'late') isTold = true;
    else if (endsLate.has(step)) isTold = false;
    return tells;
  });
}
