export { ConfigurationError } from './configuration-error.ts';
export { ContractError, type ContractFault } from './contract-error.ts';
export { FoyerError } from './foyer-error.ts';
export * from './guards.ts';
export { NetworkError } from './network-error.ts';
export { ProblemError } from './problem-error.ts';
export { RequestTimeoutError } from './request-timeout-error.ts';
export { UnknownOutcomeError, type ResumeOptions } from './unknown-outcome-error.ts';
