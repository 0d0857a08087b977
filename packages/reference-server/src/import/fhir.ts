import { isTimeZone } from '../services/wall-time.ts';
import type { SkipReason } from './report.ts';

/*
 * What is read of FHIR R4 Location, Schedule and Slot, as SMART Scheduling Links publishes them
 * (https://github.com/smart-on-fhir/smart-scheduling-links and http://hl7.org/fhir/uv/smart-scheduling-links).
 */

/** A line that is left out. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
  readonly reason: SkipReason;
  readonly found: unknown;

  constructor(reason: SkipReason, found?: unknown) {
    super(reason);
    this.reason = reason;
    this.found = found;
  }
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []);

// The store holds neither, and a screen should not.
const broken = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** Text as it is, or undefined where there is none. @throws Unusable */
function text(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.length > max || broken.test(value)) throw new Unusable('bad-text', value);
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

const idText = /^[\w.-]{1,64}$/u;

function idOf(resource: Json): string {
  const { id } = resource;
  if (typeof id !== 'string' || !idText.test(id)) throw new Unusable('bad-id', id);
  return id;
}

const registry = 'http://fhir-registry.smarthealthit.org/StructureDefinition/';
const guide = 'http://hl7.org/fhir/uv/smart-scheduling-links/StructureDefinition/';

/** The extensions with that name, of the first specification or of the guide that follows it. */
const extensions = (resource: Json, name: string) =>
  objects(resource['extension']).filter((e) => e['url'] === registry + name || e['url'] === guide + name);

/** A line of NDJSON. @throws Unusable */
export function parseLine(line: string): { readonly type: string; readonly resource: Json } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Unusable('invalid-json', line.slice(0, 40));
  }
  if (!isObject(value) || typeof value['resourceType'] !== 'string') throw new Unusable('not-a-resource', line.slice(0, 40));
  return { type: value['resourceType'], resource: value };
}

export interface ReadLocation {
  readonly id: string;
  readonly name: string;
  readonly address: { line: string[]; city?: string; state?: string; postalCode?: string; country?: string };
  readonly telecom: { system: string; value: string }[];
  readonly directions: string | undefined;
  /** Of the FHIR `timezone` extension; undefined where it has none. */
  readonly timeZone: string | undefined;
}

const telecoms = new Set(['phone', 'sms', 'email', 'url']);
const zoneExtension = 'http://hl7.org/fhir/StructureDefinition/timezone';

/** @throws Unusable */
export function readLocation(resource: Json): ReadLocation {
  const id = idOf(resource);
  if (resource['status'] === 'inactive' || resource['status'] === 'suspended') throw new Unusable('inactive', id);
  const name = text(resource['name'], 200);
  if (name === undefined) throw new Unusable('name-missing', id);
  const zone = objects(resource['extension']).find((e) => e['url'] === zoneExtension);
  const timeZone = zone && (zone['valueCode'] ?? zone['valueString']);
  if (timeZone !== undefined && (typeof timeZone !== 'string' || !isTimeZone(timeZone))) throw new Unusable('unknown-time-zone', timeZone);
  const from = objects(resource['address'])[0] ?? {};
  const line = Array.isArray(from['line']) ? from['line'].flatMap((l) => text(l, 200) ?? []) : [];
  const [city, state, postalCode, country] = ['city', 'state', 'postalCode', 'country'].map((part) => text(from[part], 100));
  return {
    id,
    name,
    address: { line, ...(city && { city }), ...(state && { state }), ...(postalCode && { postalCode }), ...(country && { country }) },
    telecom: objects(resource['telecom']).flatMap((t) => {
      const [system, value] = [text(t['system'], 20), text(t['value'], 300)];
      return system && value && telecoms.has(system) ? [{ system, value }] : [];
    }),
    directions: text(resource['description'], 1000),
    timeZone,
  };
}

/** What can be come for: the first word for it, and all else that is known. */
export interface ReadService {
  /** The same for the same service. */
  readonly key: string;
  readonly name: string;
  readonly more: readonly string[];
  readonly vaccines: readonly string[];
  readonly doses: readonly number[];
  readonly codes: readonly string[];
}

export interface ReadSchedule {
  readonly id: string;
  readonly locationId: string;
  /** Whoever sees people in it, where that is not the place alone. */
  readonly practitioner: { readonly reference: string; readonly name: string | undefined } | undefined;
  readonly service: ReadService;
}

/** `Location/1` also of an absolute reference. */
function referenceTo(types: readonly string[], value: unknown): string | undefined {
  const found = typeof value === 'string' ? /(?:^|\/)([A-Za-z]+)\/([\w.-]{1,64})(?:\/_history\/[\w.-]+)?$/u.exec(value) : null;
  return found?.[1] !== undefined && found[2] !== undefined && types.includes(found[1]) ? `${found[1]}/${found[2]}` : undefined;
}

function serviceOf(resource: Json): ReadService {
  const concepts = objects(resource['serviceType']);
  const codings = concepts.flatMap((c) => objects(c['coding']));
  const words = [
    ...concepts.map((c) => text(c['text'], 200)),
    ...codings.map((c) => text(c['display'], 200) ?? text(c['code'], 100)),
  ].filter((w) => w !== undefined);
  const name = words[0];
  if (name === undefined) throw new Unusable('no-service', resource['id']);
  const codes = codings.map((c) => `${text(c['system'], 300) ?? ''}|${text(c['code'], 100) ?? ''}`);
  const products = extensions(resource, 'vaccine-product').flatMap((e) => objects(e['valueCoding']));
  const vaccines = products.flatMap((c) => text(c['display'], 200) ?? text(c['code'], 100) ?? []);
  const doses = extensions(resource, 'vaccine-dose').flatMap((e) =>
    Number.isInteger(e['valueInteger']) ? [Number(e['valueInteger'])] : [],
  );
  const key = JSON.stringify([name, codes, products.map((c) => [c['system'], c['code']]), doses]);
  return {
    key,
    name,
    more: [...new Set(words.slice(1))].filter((w) => w !== name),
    vaccines: [...new Set(vaccines)],
    doses: [...new Set(doses)],
    codes,
  };
}

/** @throws Unusable */
export function readSchedule(resource: Json): ReadSchedule {
  const id = idOf(resource);
  if (resource['active'] === false) throw new Unusable('inactive', id);
  const actors = objects(resource['actor']);
  const location = actors.map((a) => referenceTo(['Location'], a['reference'])).find((r) => r !== undefined);
  if (location === undefined) throw new Unusable('no-location', id);
  const person = actors.find((a) => referenceTo(['PractitionerRole', 'Practitioner'], a['reference']) !== undefined);
  const reference = person && referenceTo(['PractitionerRole', 'Practitioner'], person['reference']);
  return {
    id,
    locationId: location.slice('Location/'.length),
    practitioner: reference === undefined ? undefined : { reference, name: text(person?.['display'], 200) },
    service: serviceOf(resource),
  };
}

export interface ReadSlot {
  readonly id: string;
  readonly scheduleId: string;
  /** Whether it can be had. */
  readonly free: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly start: number;
  readonly end: number;
  /** Seats of a session; null for a time for one visit. */
  readonly capacity: number | null;
  readonly deepLink: string | null;
  readonly phone: string | null;
}

// FHIR wants minutes in the offset; the specification's own example leaves them out.
const instantText = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?$/u;

function instantOf(value: unknown): number {
  const found = typeof value === 'string' && value.length <= 40 ? instantText.exec(value) : null;
  if (!found) throw new Unusable('bad-time', value);
  const [whole, day = '', hour = '', minute = '', second = '00', offset] = found;
  if (offset === undefined) throw new Unusable('time-without-offset', whole);
  const [offsetHours, offsetMinutes] = offset === 'Z' ? ['00', '00'] : [offset.slice(1, 3), offset.slice(3).replace(':', '') || '00'];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day) && day >= '1970' && day < '2200';
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || Number(offsetHours) > 14 || Number(offsetMinutes) > 59)
    throw new Unusable('bad-time', whole);
  const east = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (offset.startsWith('-') ? -1 : 1);
  return midnight + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000 - east * 60_000;
}

const statuses = new Set(['free', 'busy', 'busy-unavailable', 'busy-tentative', 'entered-in-error']);
const longest = 25 * 3_600_000;
const mostSeats = 10_000;

function capacityOf(resource: Json): number {
  const [extension] = extensions(resource, 'slot-capacity');
  if (!extension) return 1;
  const capacity = extension['valueInteger'];
  if (typeof capacity !== 'number' || !Number.isInteger(capacity) || capacity < 0 || capacity > mostSeats)
    throw new Unusable('bad-capacity', capacity);
  return capacity;
}

function deepLinkOf(resource: Json): string | null {
  const [extension] = extensions(resource, 'booking-deep-link');
  if (!extension) return null;
  const link = text(extension['valueUrl'] ?? extension['valueUri'] ?? extension['valueString'], 2000);
  // Anything else could run in the patient's browser.
  if (link === undefined || !/^https?:\/\//iu.test(link) || !URL.canParse(link)) throw new Unusable('bad-link', link);
  return link;
}

function phoneOf(resource: Json): string | null {
  const [extension] = extensions(resource, 'booking-phone');
  if (!extension) return null;
  const phone = text(extension['valueString'], 60);
  const digits = phone?.replace(/\D/gu, '').length ?? 0;
  if (phone === undefined || digits < 3 || digits > 20) throw new Unusable('bad-phone', phone);
  return phone;
}

/** @throws Unusable */
export function readSlot(resource: Json): ReadSlot {
  const id = idOf(resource);
  const schedule = referenceTo(['Schedule'], isObject(resource['schedule']) ? resource['schedule']['reference'] : undefined);
  if (schedule === undefined) throw new Unusable('unknown-schedule', id);
  const { status } = resource;
  if (typeof status !== 'string' || !statuses.has(status)) throw new Unusable('unknown-status', status);
  const start = instantOf(resource['start']);
  const end = instantOf(resource['end']);
  if (end <= start) throw new Unusable('end-before-start', resource['end']);
  if (end - start > longest) throw new Unusable('too-long', resource['end']);
  const capacity = capacityOf(resource);
  return {
    id,
    scheduleId: schedule.slice('Schedule/'.length),
    free: status === 'free' && capacity > 0,
    start,
    end,
    capacity: capacity > 1 ? capacity : null,
    deepLink: deepLinkOf(resource),
    phone: phoneOf(resource),
  };
}
