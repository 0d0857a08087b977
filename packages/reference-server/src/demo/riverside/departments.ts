import type { Text } from '../shapes.ts';

export const departments = {
  primary: { en: 'Family medicine', ar: 'طب الأسرة' },
  women: { en: 'Women’s health and pregnancy', ar: 'صحة المرأة والحمل' },
  children: { en: 'Children’s health', ar: 'صحة الأطفال' },
  heart: { en: 'Heart', ar: 'القلب' },
  bones: { en: 'Bones and joints', ar: 'العظام والمفاصل' },
  therapy: { en: 'Physical therapy', ar: 'العلاج الطبيعي' },
  skin: { en: 'Skin', ar: 'الجلد' },
  eyes: { en: 'Eyes', ar: 'العيون' },
  ears: { en: 'Ear, nose and throat', ar: 'الأنف والأذن والحنجرة' },
  mind: { en: 'Mental health', ar: 'الصحة النفسية' },
  diabetes: { en: 'Diabetes', ar: 'السكري' },
  imaging: { en: 'X-ray and scans', ar: 'الأشعة والتصوير' },
  laboratory: { en: 'Blood tests', ar: 'تحاليل الدم' },
  vaccines: { en: 'Vaccines', ar: 'التطعيمات' },
  dental: { en: 'Teeth', ar: 'الأسنان' },
} as const satisfies Record<string, Text>;
