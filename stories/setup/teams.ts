import { sql } from 'kysely';
import { addDepartment, type NewDepartment, type NewHours } from '../../packages/reference-server/src/store/departments-written.ts';
import { inPageApp } from './in-page-app.ts';

type Use = NewHours['use'];

const days = [1, 2, 3, 4, 5] as const;
const week = (start_time: string, end_time: string, uses: readonly Use[], weekdays: readonly number[] = days): NewHours[] =>
  uses.flatMap((use) => weekdays.map((weekday) => ({ use, weekday, start_time, end_time })));

const phone = (value: string) => ({ system: 'phone', value });

/** One team in every state that a story tells of, on a Monday at nine. */
const teams: readonly (readonly [NewDepartment, readonly NewHours[]])[] = [
  [
    {
      id: 'story-billing',
      name: { en: 'Billing', ar: 'الفواتير' },
      description: { en: 'Bills, payment plans and insurance.', ar: 'الفواتير وخطط الدفع والتأمين.' },
      location_id: 'riverside-main',
      telecom: [phone('555-0160'), { system: 'text-relay', value: '711' }],
      languages: ['en', 'es', 'ar'],
      topics: ['billing', 'other'],
      contact: { name: 'Ruth Adeyemi', role: { en: 'Head of patient accounts', ar: 'رئيسة حسابات المرضى' } },
      access: [{ en: 'Step-free way in from the parking deck.', ar: 'مدخل بلا درجات من موقف السيارات.' }],
      directions: { en: 'Level 1, beside the main desk.', ar: 'الطابق الأول، بجانب مكتب الاستقبال الرئيسي.' },
    },
    week('08:00', '17:00', ['open', 'phone', 'callback']),
  ],
  [
    {
      id: 'story-heart',
      kind: 'clinic',
      name: { en: 'Heart clinic', ar: 'عيادة القلب' },
      description: { en: 'Heart checks and heart rhythm.', ar: 'فحوص القلب ونظمه.' },
      location_id: 'riverside-main',
      telecom: [phone('555-0161')],
      topics: ['appointment'],
      callback_paused: true,
    },
    week('10:00', '16:00', ['open', 'phone', 'callback']),
  ],
  [
    {
      id: 'story-records',
      name: { en: 'Health records', ar: 'السجلات الصحية' },
      description: { en: 'Copies of your records, and mistakes in them.', ar: 'نسخ من سجلاتك، والأخطاء فيها.' },
      telecom: [phone('555-0162')],
      topics: ['records'],
      callback_capacity: null,
      message_paused: true,
    },
    week('08:30', '16:30', ['open', 'phone']),
  ],
  [
    {
      id: 'story-pharmacy',
      kind: 'pharmacy',
      name: { en: 'Pharmacy', ar: 'الصيدلية' },
      telecom: [phone('555-0163')],
      reply_days: null,
      callback_capacity: null,
    },
    week('00:00', '24:00', ['open', 'phone'], [1, 2, 3, 4, 5, 6, 7]),
  ],
];

/** The teams of the stories, and no others. */
export async function storyTeams(): Promise<void> {
  const { db } = await inPageApp();
  for (const [words, hours] of teams) await addDepartment(db, 'riverside', words, hours);
  await sql`UPDATE department SET status = CASE WHEN id LIKE 'story-%' THEN 'shown' ELSE 'hidden' END`.execute(db);
}

/** Nobody has a call to come from an earlier story: one number may have but two. */
export async function noCallsToCome(): Promise<void> {
  const { db } = await inPageApp();
  await sql`UPDATE patient_case SET status = 'withdrawn', reply_by = NULL, late_since = NULL, closed_at = updated_at
    WHERE kind = 'callback' AND status IN ('received', 'assigned')`.execute(db);
}
