import type { DemoHours } from '../shapes.ts';
import { inRole } from './clinicians.ts';

const main = 'riverside-main';
const family = 'riverside-family-center';
const eastgate = 'riverside-eastgate';
const westbank = 'riverside-westbank';

/** Which weekdays somebody works, by their place in the list: nobody works all five. */
const weeks = [
  [1, 2, 3, 4],
  [1, 3, 4, 5],
  [2, 3, 4, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 5],
] as const;

/** Mornings in person; in the afternoon, video and phone as well where the service has them. */
const day = (
  who: string,
  at: string,
  weekdays: readonly number[],
  services: readonly string[],
  modes: readonly string[] = ['in-person'],
): DemoHours[] => [
  { who, at, weekdays, services, modes: ['in-person'], from: '08:30', to: '12:00' },
  { who, at, weekdays, services, modes, from: '13:00', to: '16:30' },
];

/** A week at one place; every third of them spends its last day at the other one, some by video. */
function team(who: readonly string[], home: string, away: string, services: readonly string[], modes?: readonly string[]): DemoHours[] {
  return who.flatMap((id, i) => {
    const week = weeks[i % weeks.length] ?? weeks[0];
    if (i % 3 !== 2) return day(id, home, week, services, modes);
    return [...day(id, home, week.slice(0, -1), services, modes), ...day(id, away, week.slice(-1), services, modes)];
  });
}

const [firstNurse = '', secondNurse = ''] = inRole('nurse');
const [firstScan = '', secondScan = '', thirdScan = ''] = inRole('scans');
const [firstFamily = '', secondFamily = ''] = inRole('family');

export const hours: readonly DemoHours[] = [
  ...team(inRole('family').slice(0, 5), main, eastgate, ['family-doctor', 'yearly-checkup'], ['in-person', 'video']),
  ...team(inRole('family').slice(5), eastgate, westbank, ['family-doctor', 'yearly-checkup'], ['in-person', 'video']),
  // Evenings, for people who work during the day.
  { who: firstFamily, at: main, weekdays: [2], services: ['family-doctor'], modes: ['video'], from: '18:00', to: '20:00' },
  { who: secondFamily, at: main, weekdays: [6], services: ['family-doctor'], from: '09:00', to: '13:00' },
  ...day(firstNurse, main, [1, 2, 3, 4], ['nurse-visit']),
  ...day(secondNurse, eastgate, [1, 2, 4, 5], ['nurse-visit']),
  // The vaccine days: a session with seats each.
  { who: firstNurse, at: main, weekdays: [6], services: ['flu-shot'], from: '09:00', to: '15:00', seats: 120 },
  { who: secondNurse, at: eastgate, weekdays: [3], services: ['flu-shot'], from: '15:00', to: '19:00', seats: 60 },
  ...team(inRole('women'), family, westbank, ['womens-health'], ['in-person', 'video']),
  ...team(inRole('midwife'), family, family, ['first-pregnancy-visit']),
  ...team(inRole('children'), family, eastgate, ['child-doctor', 'baby-checkup'], ['in-person', 'video']),
  ...team(inRole('heart'), main, westbank, ['heart-doctor'], ['in-person', 'video']),
  ...day(inRole('heartTest')[0] ?? '', main, [1, 2, 3, 4, 5], ['heart-rhythm-test']),
  ...team(inRole('bones'), main, westbank, ['bone-doctor']),
  ...team(inRole('therapist'), eastgate, main, ['physical-therapy'], ['in-person', 'video']),
  ...team(inRole('skin'), eastgate, main, ['skin-check'], ['in-person', 'video']),
  ...team(inRole('eyes'), main, eastgate, ['eye-exam']),
  ...team(inRole('hearing'), main, eastgate, ['hearing-test']),
  ...team(inRole('counselor'), main, eastgate, ['counseling'], ['video', 'in-person', 'phone']),
  ...team(inRole('diabetes'), main, westbank, ['diabetes-first-visit'], ['in-person', 'video']),
  ...day(firstScan, main, [1, 2, 3, 4, 5], ['ultrasound']),
  ...day(secondScan, family, [1, 2, 3, 4], ['ultrasound', 'mammogram']),
  ...day(thirdScan, westbank, [2, 3, 4, 5], ['ultrasound', 'mammogram']),
  ...['chair-1', 'chair-2'].map((who) => ({
    who,
    at: main,
    weekdays: [1, 2, 3, 4, 5],
    services: ['blood-test'],
    from: '07:00',
    to: '16:00',
  })),
  { who: 'chair-1', at: main, weekdays: [6], services: ['blood-test'], from: '08:00', to: '12:00' },
  { who: 'chair-3', at: westbank, weekdays: [1, 2, 3, 4, 5], services: ['blood-test'], from: '07:30', to: '12:00' },
  { who: 'x-ray-1', at: main, weekdays: [1, 2, 3, 4, 5], services: ['x-ray'], from: '08:00', to: '17:00' },
  { who: 'x-ray-2', at: eastgate, weekdays: [1, 2, 3, 4, 5, 6], services: ['x-ray'], from: '09:00', to: '13:00' },
];

export const rooms = ['chair-1', 'chair-2', 'chair-3', 'x-ray-1', 'x-ray-2', 'dental-partner'];
