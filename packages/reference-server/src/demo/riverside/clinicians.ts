import type { DemoClinician, Text } from '../shapes.ts';

const roles = {
  family: { en: 'Family doctor', ar: 'طب الأسرة' },
  nurse: { en: 'Nurse', ar: 'تمريض' },
  women: { en: 'Women’s doctor', ar: 'طب النساء والتوليد' },
  midwife: { en: 'Midwife', ar: 'قابلة' },
  children: { en: 'Children’s doctor', ar: 'طب الأطفال' },
  heart: { en: 'Heart doctor', ar: 'طب القلب' },
  heartTest: { en: 'Heart test technician', ar: 'فني تخطيط القلب' },
  bones: { en: 'Bone and joint doctor', ar: 'طب العظام والمفاصل' },
  therapist: { en: 'Physical therapist', ar: 'علاج طبيعي' },
  skin: { en: 'Skin doctor', ar: 'طب الجلد' },
  eyes: { en: 'Eye doctor', ar: 'طب العيون' },
  hearing: { en: 'Hearing specialist', ar: 'اختصاص السمع' },
  counselor: { en: 'Counselor', ar: 'إرشاد نفسي' },
  diabetes: { en: 'Diabetes doctor', ar: 'طب السكري' },
  scans: { en: 'Scan specialist', ar: 'تصوير بالموجات فوق الصوتية' },
} as const satisfies Record<string, Text>;

/** Invented people, by role: id, name, languages beside English. */
const people: Record<keyof typeof roles, readonly (readonly [id: string, name: string, languages?: string])[]> = {
  family: [
    ['amara-okafor', 'Dr. Amara Okafor', 'ig'],
    ['daniel-whitcomb', 'Dr. Daniel Whitcomb'],
    ['mei-lin-zhao', 'Dr. Mei-Lin Zhao', 'zh'],
    ['rafael-montoya', 'Dr. Rafael Montoya', 'es'],
    ['layla-haddad', 'Dr. Layla Haddad', 'ar fr'],
    ['ingrid-solheim', 'Dr. Ingrid Solheim', 'no'],
    ['tunde-bakare', 'Dr. Tunde Bakare', 'yo'],
    ['priya-raman', 'Dr. Priya Raman', 'ta hi'],
    ['george-papadakis', 'Dr. George Papadakis', 'el'],
  ],
  nurse: [
    ['rosa-delgado', 'Rosa Delgado', 'es'],
    ['kwame-asante', 'Kwame Asante', 'fr'],
  ],
  women: [
    ['helen-marchetti', 'Dr. Helen Marchetti', 'it'],
    ['nadia-karimi', 'Dr. Nadia Karimi', 'fa ar'],
    ['grace-lindqvist', 'Dr. Grace Lindqvist', 'sv'],
    ['sunita-bhatt', 'Dr. Sunita Bhatt', 'gu hi'],
  ],
  midwife: [
    ['carmen-villareal', 'Carmen Villareal', 'es'],
    ['abeba-tesfaye', 'Abeba Tesfaye', 'am'],
  ],
  children: [
    ['jonah-feldstein', 'Dr. Jonah Feldstein', 'he'],
    ['yuki-tanabe', 'Dr. Yuki Tanabe', 'ja'],
    ['mariam-elsayed', 'Dr. Mariam Elsayed', 'ar'],
    ['lucia-ferrante', 'Dr. Lucia Ferrante', 'it es'],
    ['dwayne-holloway', 'Dr. Dwayne Holloway'],
    ['anh-thu-nguyen', 'Dr. Anh-Thu Nguyen', 'vi'],
  ],
  heart: [
    ['victor-almeida', 'Dr. Victor Almeida', 'pt'],
    ['soo-jin-kang', 'Dr. Soo-Jin Kang', 'ko'],
    ['omar-bensalem', 'Dr. Omar Bensalem', 'ar fr'],
    ['margaret-oyelaran', 'Dr. Margaret Oyelaran', 'yo'],
  ],
  heartTest: [['piotr-zielak', 'Piotr Zielak', 'pl']],
  bones: [
    ['samuel-brandt', 'Dr. Samuel Brandt', 'de'],
    ['fatima-siddiqui', 'Dr. Fatima Siddiqui', 'ur'],
    ['liam-gallagher-reyes', 'Dr. Liam Gallagher-Reyes', 'es'],
    ['chidi-nwankwo', 'Dr. Chidi Nwankwo', 'ig'],
    ['elena-petrescu', 'Dr. Elena Petrescu', 'ro'],
  ],
  therapist: [
    ['tyler-jackson-moore', 'Tyler Jackson-Moore', 'ase'],
    ['beatriz-salgado', 'Beatriz Salgado', 'es pt'],
    ['hiroshi-mikami', 'Hiroshi Mikami', 'ja'],
    ['noor-almasri', 'Noor Almasri', 'ar'],
    ['katarzyna-wolska', 'Katarzyna Wolska', 'pl'],
    ['marcus-thibodeaux', 'Marcus Thibodeaux', 'fr'],
  ],
  skin: [
    ['isabelle-fontenot', 'Dr. Isabelle Fontenot', 'fr'],
    ['arjun-mehrotra', 'Dr. Arjun Mehrotra', 'hi'],
    ['zainab-yusuf', 'Dr. Zainab Yusuf', 'ha ar'],
    ['peter-vandermeer', 'Dr. Peter Vandermeer', 'nl'],
  ],
  eyes: [
    ['olga-smirnova', 'Dr. Olga Smirnova', 'ru'],
    ['emeka-obiora', 'Dr. Emeka Obiora', 'ig'],
    ['hannah-greenfield', 'Dr. Hannah Greenfield'],
  ],
  hearing: [
    ['delphine-achebe', 'Delphine Achebe', 'fr'],
    ['ravi-subramanian', 'Ravi Subramanian', 'ta'],
    ['joy-castellano', 'Joy Castellano', 'ase es'],
  ],
  counselor: [
    ['miriam-adler', 'Miriam Adler', 'he'],
    ['desmond-clarke', 'Desmond Clarke'],
    ['paloma-rivas', 'Paloma Rivas', 'es'],
    ['hassan-alnajjar', 'Hassan Alnajjar', 'ar'],
    ['wei-chen-liu', 'Wei-Chen Liu', 'zh'],
  ],
  diabetes: [
    ['sarah-whitehorse', 'Dr. Sarah Whitehorse'],
    ['karim-mansour', 'Dr. Karim Mansour', 'ar fr'],
    ['leticia-camargo', 'Dr. Leticia Camargo', 'pt es'],
  ],
  scans: [
    ['agnes-kowalczyk', 'Agnes Kowalczyk', 'pl'],
    ['jamal-edwards', 'Jamal Edwards'],
    ['thuy-pham', 'Thuy Pham', 'vi'],
  ],
};

export const clinicians: readonly DemoClinician[] = Object.entries(people).flatMap(([role, list]) =>
  list.map(([id, name, languages]) => ({
    id,
    name,
    role: roles[role as keyof typeof roles],
    languages: ['en', ...(languages?.split(' ') ?? [])],
  })),
);

/** The ids of everyone in a role, for their hours. */
export const inRole = (role: keyof typeof roles): readonly string[] => people[role].map(([id]) => id);
