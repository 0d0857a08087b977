import type { ProblemItem } from '@foyer/sdk/contract';

/** A fault of a FHIR R4 Questionnaire, with its place as a JSON pointer and what to do about it. */
export type Fault = ProblemItem;

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const fault = (pointer: string, code: string, detail: string): Fault => ({ pointer, code, detail });
