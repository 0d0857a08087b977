import { chance } from '../../packages/reference-server/src/demo/chance.ts';
import type { SearchEntry } from '../../packages/reference-server/src/services/faq-search/faq-search.ts';

const places =
  'cardiology,radiology,the eye center,the birth center,dialysis,oncology,the burn unit,physical therapy,the sleep lab,pediatrics,the pain clinic,neurology,the travel clinic,urology,the breast center,dermatology,the foot clinic,the heart failure program,the blood bank,rheumatology,the memory clinic,the wound center,infusion,the hand clinic,the voice clinic'.split(
    ',',
  );
const acts =
  'renew a badge for,bring a service animal to,park near,reach by phone,send an old scan to,ask for a female doctor in,store medicine before,leave flowers at,wear contact lenses in,take a shower before a day in,eat before a test in,find the restroom near,borrow crutches from,get a receipt from,change the name on a file in,sit with a patient in,use a camera in,charge a hearing aid in,join a study of,give feedback about,pay in cash at,read a report from,get a vaccine at,cancel a ride to'.split(
    ',',
  );
const facts =
  'Ask the desk on your floor.|It is free for patients.|Please tell the nurse first.|The office opens at eight.|Bring a photo card.|We answer in two days.|A form is on the second page of the packet.|Guests wait in the blue room.|There is a small charge for copies.|Call the unit before you come.|Some insurance plans pay for it.|A volunteer can walk with you.|Elevator C stops there.|You may say no at any time.|The pharmacist checks each order.|Results are ready in a week.|Your doctor decides with you.|Children need an adult beside them.|Large print is at the counter.|We lock the door at nine.'.split(
    '|',
  );

const pick = <T>(list: readonly T[], ...words: (string | number)[]): T | undefined => list[Math.floor(chance(...words) * list.length)];

/** Entries of a large hospital, each on another matter: every act at every place, with facts drawn for it. */
export const manyEntries = (n: number): SearchEntry[] =>
  Array.from({ length: Math.min(n, places.length * acts.length * 2) }, (_, i) => {
    const [act, place] = [acts[i % acts.length], places[Math.floor(i / acts.length) % places.length]];
    const opening = i < acts.length * places.length ? 'How do I' : 'When may my family';
    return {
      id: `more-${i}`,
      topic: `matters-${i % 9}`,
      question: `${opening} ${act} ${place}?`,
      answer: Array.from({ length: 5 }, (_, k) => pick(facts, 'fact', i, k)).join(' '),
      aliases: [],
    };
  });
