import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarVisit } from '../../packages/reference-server/src/jobs/calendar-file.ts';

const visit = (more: { appointment?: object; site?: object; location?: object; locale?: string } = {}): CalendarVisit => ({
  appointment: {
    id: '0c5fd3a2-visit',
    site_id: 'site',
    reference: 'K7P-4QX',
    status: 'booked',
    version: 1,
    slot_id: 'slot',
    service_id: 'heart-clinic',
    location_id: 'main',
    practitioner_id: 'ada',
    mode: 'in-person',
    starts_at: new Date('2026-12-01T14:40:00Z'),
    ends_at: new Date('2026-12-01T15:00:00Z'),
    time_zone: 'America/New_York',
    is_window: false,
    join_url: null,
    about: { patient: { name: 'Grace Hopper', email: 'grace@patients.example' }, reason: 'chest pain' },
    reminders: [],
    consent_version: '1',
    consented_at: new Date('2026-11-22T10:00:00Z'),
    locale: 'en',
    subject: null,
    confirmed_at: null,
    cancelled_at: null,
    cancel_reason: null,
    rescheduled: 0,
    moved_at: null,
    sequence: 0,
    disrupted_at: null,
    kept_hold_id: null,
    created_at: new Date('2026-11-22T10:00:00Z'),
    updated_at: new Date('2026-11-22T10:00:00Z'),
    ...more.appointment,
  },
  site: {
    id: 'site',
    slug: 'riverside',
    is_default: true,
    name: { en: 'Riverside General Hospital', ar: 'مستشفى ريفرسايد العام' },
    default_locale: 'en',
    locales: ['en', 'ar'],
    time_zone: 'America/New_York',
    emergency: { phone: '911', text: { en: 'Call 911.' } },
    contact: { phone: '555-0100', textRelay: '711', hours: { en: 'Always' } },
    privacy_url: 'https://care.example/privacy',
    consent: { version: '1', text: { en: 'I agree.' } },
    allowed_origins: [],
    environment: 'sandbox',
    mail_from: 'visits@hospital.example',
    video_url: null,
    managing: {},
    complaints: {},
    ...more.site,
  },
  location: {
    name: { en: 'Main Building' },
    address: { line: ['200 River Road'], city: 'Riverside', state: 'GA', postalCode: '31900' },
    ...more.location,
  },
  baseUrl: 'https://care.example',
  locale: more.locale ?? 'en',
});

/** Read by another library than the one that wrote it. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const events = calendar.getAllSubcomponents();
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return {
    calendar,
    events: events.map((e) => e.name),
    names: event
      .getAllProperties()
      .map((p) => p.name)
      .sort(),
    inside: event.getAllSubcomponents().length,
    text: (name: string) => String(event.getFirstPropertyValue(name) ?? ''),
    time: (name: string) => (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString(),
  };
}

const usual = ['description', 'dtend', 'dtstamp', 'dtstart', 'location', 'sequence', 'status', 'summary', 'transp', 'uid', 'url'];

describe('the calendar file of a visit', () => {
  it('holds time, place and phone, and nothing about care or the patient', () => {
    const file = calendarFile(visit());
    expect(file).toMatchObject({ filename: 'visit.ics', method: 'PUBLISH' });
    const event = read(file?.content ?? '');
    expect(event.calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.names).toEqual(usual);
    expect(event.time('dtstart')).toBe('2026-12-01T14:40:00.000Z');
    expect(event.time('dtend')).toBe('2026-12-01T15:00:00.000Z');
    expect(event.text('summary')).toBe('Visit at Riverside General Hospital');
    expect(event.text('location')).toBe('Main Building, 200 River Road, Riverside, GA 31900');
    expect(event.text('description')).toBe(
      'Tuesday 1 December 2026, 9:40 am (Eastern Time)\nQuestions, or need another time? Call 555-0100.\nText relay: 711.',
    );
    expect(event.text('url')).toBe('https://care.example/visit');
    expect(file?.content).not.toMatch(/Grace|Hopper|grace|chest|heart|K7P/u);
  });

  it('keeps its UID and counts its versions, so that a calendar replaces the older one', () => {
    const first = read(calendarFile(visit())?.content ?? '');
    const moved = read(
      calendarFile(
        visit({ appointment: { sequence: 1, starts_at: new Date('2026-12-02T14:40:00Z'), ends_at: new Date('2026-12-02T15:00:00Z') } }),
      )?.content ?? '',
    );
    expect(moved.text('uid')).toBe(first.text('uid'));
    expect([first.text('sequence'), moved.text('sequence')]).toEqual(['0', '1']);
    expect(read(calendarFile(visit({ appointment: { id: 'another' } }))?.content ?? '').text('uid')).not.toBe(first.text('uid'));
  });

  it('takes a cancelled visit out of the calendar', () => {
    const file = calendarFile(visit({ appointment: { status: 'cancelled', sequence: 2 } }));
    expect(file?.method).toBe('CANCEL');
    expect(read(file?.content ?? '').text('status')).toBe('CANCELLED');
  });

  it('does not block the day of a session one comes to at any time', () => {
    const event = read(calendarFile(visit({ appointment: { is_window: true, ends_at: new Date('2026-12-01T23:00:00Z') } }))?.content ?? '');
    expect(event.text('transp')).toBe('TRANSPARENT');
    expect(event.text('description')).toContain('any time from 9:40 am to 6:00 pm (Eastern Time)');
  });

  it('is written in Arabic for who booked in Arabic', () => {
    const event = read(calendarFile(visit({ locale: 'ar' }))?.content ?? '');
    expect(event.text('summary')).toBe('زيارة في مستشفى ريفرسايد العام');
  });

  it('names no place for a video visit, and is not made without a time', () => {
    const file = calendarFile(visit({ appointment: { mode: 'video', join_url: 'https://video.example/a-room' } }));
    expect(read(file?.content ?? '').text('location')).toBe('By video');
    expect(file?.content, 'whoever shares a calendar must not let others in').not.toContain('a-room');
    expect(calendarFile(visit({ appointment: { status: 'proposed', starts_at: null, ends_at: null } }))).toBeUndefined();
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          ...['\r\n', '\n', '\r', '\u2028', '\u0085', '\\', ';', ',', ':', '"', '\\n', ' ', '\t', '\0', 'x', 'ع', '\ud800', '🏥'],
          ...['END:VEVENT', 'BEGIN:VEVENT', 'BEGIN:VALARM', 'ATTENDEE:mailto:evil@example.com'],
        ),
        { maxLength: 24 },
      )
      .map((parts) => parts.join('')),
  );

  /** One event, the usual properties, and the text as it was, but that a line cannot be ended inside it. */
  function sound(content: string, name: string): boolean {
    const event = read(content);
    const oneLine = name
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim();
    const short = content.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75);
    return (
      short &&
      event.events.join() === 'vevent' &&
      event.inside === 0 &&
      event.names.join() === usual.join() &&
      event.text('summary') === `Visit at ${oneLine}`
    );
  }

  const written = (name: string, street: string, phone: string) =>
    calendarFile(
      visit({
        site: { name: { en: name }, contact: { phone, hours: { en: '' } } },
        location: { name: { en: street }, address: { line: [street, name] } },
        appointment: { id: name },
      }),
    )?.content ?? '';

  it('cannot be made to say more by any text (RFC 5545, 3.3.11)', () => {
    const runs = 20_000;
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, street, phone) => sound(written(name, street, phone), name)),
      { numRuns: runs },
    );
    console.log(`calendar file: 0 of ${runs} hostile texts added, lost or broke a property`);
  });

  it('is tested by texts that break a file written without escaping', () => {
    const planted = (name: string) => written('x', 'x', 'x').replace('SUMMARY:Visit at x', () => `SUMMARY:Visit at ${name}`);
    const property = fc.property(hostile, (name) => {
      try {
        return sound(planted(name), name);
      } catch {
        return false;
      }
    });
    expect(fc.check(property, { numRuns: 200 }).failed).toBe(true);
  });
});
