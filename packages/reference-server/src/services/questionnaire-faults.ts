import type { ProblemItem } from '@foyer/sdk/contract';

/** A fault of a FHIR R4 Questionnaire, with its place as a JSON pointer and what to do about it. */
export type Fault = ProblemItem;

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether words give a survey the name of those of the US Agency for Healthcare Research and Quality, however it is spelled: a protected name, of surveys that
 * approved vendors give. What a note says of them, such as that this is none, is free.
 */
export const isCahps = (words: string): boolean =>
  words
    .normalize('NFKC')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .includes('cahps');

export const protectedName = (pointer: string): Fault =>
  fault(pointer, 'protected-name', 'CAHPS is a protected name of AHRQ, and such surveys are given by approved vendors. Use another name.');

export const fault = (pointer: string, code: string, detail: string): Fault => ({ pointer, code, detail });
