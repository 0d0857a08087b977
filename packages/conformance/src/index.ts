export { checks } from './checks/all.ts';
export { anchorOf, Failure, type Check, type Force, type Level, type SkipKind } from './check.ts';
export { CannotRun, readConfig, type Config } from './config.ts';
export type { Leftovers } from './ledger.ts';
export { systemPorts, type Ports } from './ports.ts';
export {
  count,
  isFatal,
  leftovers,
  passed,
  provedLevel,
  verdict,
  type Counts,
  type Fault,
  type Outcome,
  type Report,
  type Result,
} from './report.ts';
export { reporters, type ReporterName } from './reporters/all.ts';
export { openSession, runConformance, type Options, type Session } from './session.ts';
export { version } from './version.ts';
