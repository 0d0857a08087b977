import { surveyColumns, surveyFaults } from '../services/survey-input.ts';
import type { Deps } from '../services/context.ts';
import { siteNamed } from '../store/hospital.ts';
import { insertSurvey } from '../store/surveys.ts';
import type { DemoHospital } from './shapes.ts';

/** Adds the surveys that a hospital of the demo lacks. What is there stays, as staff may have changed it. */
export async function saveSurveys({ db }: Pick<Deps, 'db'>, { site, surveys = [] }: DemoHospital): Promise<void> {
  const row = await siteNamed(db, site.slug);
  for (const { id, survey } of row ? surveys : []) {
    const [fault] = row ? surveyFaults(row, survey) : [];
    if (fault) throw new Error(`The demo's survey ${id} cannot be asked: ${fault.pointer} ${fault.code}.`);
    await insertSurvey(db, { site_id: site.id, id, ...surveyColumns(id, survey), status: 'live', version: 1 });
  }
}
