import { createClient, isSlotUnavailable } from '@foyer/sdk';
import { expect } from '@open-wc/testing';
import { blockTimeOf, linkVisits } from '../../stories/setup/front-desk.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { setStoryTime, storyStart } from '../../stories/setup/story-time.ts';

// What the stories stand on: the real server and its database, in the page.
describe('the reference server in the page', () => {
  const client = createClient({ baseUrl: 'https://riverside.example', fetch: inPageFetch });
  const week = { service: 'family-doctor', from: '2026-11-23', to: '2026-11-30' } as const;
  const patient = { name: 'Ines Okafor', email: 'ines@example.org' };

  const firstSlot = async () => {
    const { items } = await client.slots.list(week);
    if (!items[0]) throw new Error('The demo has no family doctor in the first week.');
    return items[0];
  };
  const book = async (slotId: string) => {
    const { consent } = await client.discovery.get();
    return client.appointments.book({ slotId, patient, consent: { accepted: true, version: consent.version } });
  };

  before(async function () {
    this.timeout(60_000);
    setStoryTime();
    await inPageApp();
  });
  beforeEach(async () => (await inPageApp()).reset());

  it('lives at the time of the stories', async () => {
    expect(Date.now() - storyStart).to.be.within(0, 120_000);
    expect(Date.parse((await firstSlot()).start) - storyStart).to.be.within(0, 7 * 86_400_000);
  });

  it('lets one of 64 have a time', async () => {
    const { id } = await firstSlot();
    const outcomes = await Promise.allSettled(Array.from({ length: 64 }, () => book(id)));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(lost.filter((reason) => !isSlotUnavailable(reason))).to.deep.equal([]);
    expect(lost.length).to.equal(63);
  });

  it('forgets visits on reset, and gives the same references again', async () => {
    const { id } = await firstSlot();
    const before = (await book(id)).appointment.reference;
    expect((await firstSlot()).id).not.to.equal(id);
    await (await inPageApp()).reset();
    expect((await firstSlot()).id).to.equal(id);
    expect((await book(id)).appointment.reference).to.equal(before);
  });

  it('has a time blocked by the front desk, and forgets it on reset', async () => {
    const { id: slotId } = await firstSlot();
    const { appointment, manage } = await book(slotId);
    const other = await book((await firstSlot()).id);
    await linkVisits(appointment.id, other.appointment.id, 'after');
    await blockTimeOf({ id: appointment.id, token: manage.token });
    const blocked = await client.appointments.get(appointment.id, { manage: manage.token });
    expect(blocked.linked?.map(({ reference, relation }) => [reference, relation])).to.deep.equal([[other.appointment.reference, 'after']]);
    expect(blocked.disrupted?.offer?.slot.serviceId).to.equal('family-doctor');
    await (await inPageApp()).reset();
    expect((await firstSlot()).id).to.equal(slotId);
  });

  it('forgets what was still being asked when it was reset', async () => {
    const { id } = await firstSlot();
    const late = client.holds.create(id);
    await (await inPageApp()).reset();
    expect((await firstSlot()).id).to.equal(id);
    await late;
  });
});
