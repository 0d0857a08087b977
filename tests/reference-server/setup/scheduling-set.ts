import { createHash } from 'node:crypto';
import type { Source, SourceFile } from '../../../packages/reference-server/src/import/source.ts';

type Json = Record<string, unknown>;

export const registry = 'http://fhir-registry.smarthealthit.org/StructureDefinition/';
export const guide = 'http://hl7.org/fhir/uv/smart-scheduling-links/StructureDefinition/';

export const location = (id: string, more: Json = {}): Json => ({
  resourceType: 'Location',
  id,
  name: `Clinic ${id}`,
  telecom: [{ system: 'phone', value: '+1-555-0130' }],
  address: { line: ['1 Test Street'], city: 'Boston', state: 'MA', postalCode: '02100' },
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'America/New_York' }],
  ...more,
});

export const schedule = (id: string, locationId: string, more: Json = {}): Json => ({
  resourceType: 'Schedule',
  id,
  serviceType: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/service-type', code: '57', display: 'Immunization' }] }],
  actor: [{ reference: `Location/${locationId}` }],
  ...more,
});

export const slot = (id: string, scheduleId: string, start: string, end: string, more: Json = {}): Json => ({
  resourceType: 'Slot',
  id,
  schedule: { reference: `Schedule/${scheduleId}` },
  status: 'free',
  start,
  end,
  ...more,
});

export const capacity = (n: unknown) => ({ url: `${registry}slot-capacity`, valueInteger: n });
export const deepLink = (url: unknown, base = registry) => ({ url: `${base}booking-deep-link`, valueUrl: url });
export const phone = (number: unknown, base = registry) => ({ url: `${base}booking-phone`, valueString: number });

export const ndjson = (...resources: Json[]): string => resources.map((r) => `${JSON.stringify(r)}\n`).join('');

function fileOf(name: string, content: string | Uint8Array, chunk: number): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    bytes: bytes.length,
    digest: () => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    read: async function* () {
      for (let at = 0; at < bytes.length; at += chunk) yield await Promise.resolve(bytes.subarray(at, at + chunk));
    },
  };
}

/** A set in memory, read in chunks of so many bytes. */
export const memorySource = (files: Readonly<Record<string, string | Uint8Array>>, { name = 'test set', chunk = 4096 } = {}): Source => ({
  name,
  missing: [],
  files: Object.entries(files).map(([file, content]) => fileOf(file, content, chunk)),
});
