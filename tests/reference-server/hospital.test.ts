import { beforeAll, expect, it } from 'vitest';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';

describeEngines('the test hospital', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  beforeAll(async () => {
    ({ db } = await engine.open());
    hospital = await smallHospital(db);
  });

  it('has times by the clock of each place', async () => {
    const slots = await hospital.slots('plain');
    expect(slots).toHaveLength(5 * 6 * 3);
    const firstAt = (place: string) => slots.find((s) => s.location_id === place)?.starts_at.toISOString();
    expect(firstAt(hospital.locations.main)).toBe('2026-11-24T14:00:00.000Z');
    expect(firstAt(hospital.locations.coast)).toBe('2026-11-24T17:00:00.000Z');
    expect(slots[0]?.day).toBe('2026-11-24');
    expect(typeof slots[0]?.resource_id).toBe('string');
  });

  it('shares a database with another hospital', async () => {
    const other = await smallHospital(db, { seats: 7, clinicians: 2 });
    expect(other.site.is_default).toBe(false);
    expect((await other.slots('session')).map((s) => s.capacity)).toEqual([7, 7, 7, 7, 7]);
    expect(await other.slots('plain')).toHaveLength(5 * 6 * 5);
  });
});
