import { createClient } from '@foyer/sdk';
import { expect } from '@open-wc/testing';
import { sql } from 'kysely';
import { ines, textOf, until, type BookingPage } from '../../stories/booking-page.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { hospital, useHospital, widget } from './widget.ts';

/** The times of one clinician at one place, so that the next one follows at once. */
async function toDetails(index = 0): Promise<BookingPage> {
  const page = await widget({ service: 'family-doctor' });
  await page.press('Any place');
  await page.whole();
  await page.pickSlot(index);
  await page.asks('Who is the visit for?');
  page.type(ines);
  return page;
}

function wantInterpreter(page: BookingPage): void {
  const select = page.control<HTMLSelectElement>('interpreter');
  select.value = 'uk';
  select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const card = (page: BookingPage) => textOf(page.root.querySelector('.visit'));
/** How long each held time is, in minutes. */
async function heldMinutes(): Promise<readonly number[]> {
  const { rows } = await sql<{ minutes: number }>`
    SELECT (extract(epoch FROM upper(during) - lower(during)) / 60)::int AS minutes FROM occupancy WHERE kind = 'hold'`.execute(
    (await inPageApp()).db,
  );
  return rows.map(({ minutes }) => minutes);
}

describe('needs', () => {
  useHospital();

  it('that take longer are said, heard, kept time for and booked', async () => {
    const page = await toDetails();
    expect(card(page)).to.contain('about 30 minutes');
    wantInterpreter(page);
    await until(() => card(page).includes('about 45 minutes'));
    expect(textOf(page.root.querySelector('.more .note'))).to.equal(
      'This makes the visit 15 minutes longer. The interpreter needs time too.',
    );
    expect(page.said).to.equal('This makes the visit 15 minutes longer.');
    await expect(page.element).to.be.accessible();
    await page.press('Continue');
    await page.asks('Is this right?');
    let held: readonly number[] = [];
    const look = setInterval(() => void heldMinutes().then((minutes) => (held = minutes)), 50);
    await until(
      () => held.includes(45),
      () => `Held are ${held.join()} minutes.`,
    );
    clearInterval(look);
    expect(held).to.deep.equal([45]);
    await page.press('Book this visit');
    await page.asks('Your visit is booked');
    expect(card(page)).to.contain('about 45 minutes');
  });

  it('without room lead to times that have it, and nothing typed is lost', async () => {
    const client = createClient({ baseUrl: hospital, fetch: inPageFetch });
    const page = await toDetails();
    // Someone else has the clinician's next time.
    const { db } = await inPageApp();
    const [mine] = await db.selectFrom('hold').select('slot_id').where('ended_at', 'is', null).execute();
    const slot = await db
      .selectFrom('slot')
      .selectAll()
      .where('id', '=', mine?.slot_id ?? '')
      .executeTakeFirstOrThrow();
    const next = await db
      .selectFrom('slot')
      .select('id')
      .where('resource_id', '=', slot.resource_id)
      .where('starts_at', '=', slot.ends_at)
      .executeTakeFirstOrThrow();
    await client.holds.create(next.id);
    wantInterpreter(page);
    await page.press('Continue');
    await until(() => /takes longer than this time allows/u.test(textOf(page.root.querySelector('.note'))));
    await page.press('Book this visit');
    await page.asks('This visit needs more time');
    page.all('.other-time')[0]?.click();
    await page.asks('Is this right?');
    expect(textOf(page.root.querySelector('.answers'))).to.contain(ines.name);
    await page.press('Book this visit');
    await page.asks('Your visit is booked');
    expect(card(page)).to.contain('about 45 minutes');
  });
});
