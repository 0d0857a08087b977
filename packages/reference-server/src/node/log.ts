import { destination, pino } from 'pino';
import type { Log, LogFields } from '../ports.ts';

/**
 * What a log line may hold. Anything else is left out, whoever hands it in: a line never carries a URL, a query, a header,
 * a body, an address, or words of a person.
 */
const allowed = new Set([
  'attempts',
  'cause',
  'code',
  'contract',
  'count',
  'endpoint',
  'engine',
  'environment',
  'event',
  'kind',
  'method',
  'ms',
  'operation',
  'outboxId',
  'outcome',
  'pid',
  'port',
  'requestId',
  'retryInSeconds',
  'route',
  'signal',
  'site',
  'status',
  'step',
  'topic',
]);

/** Codes, ids, numbers, route templates and `ErrorName 23P01` fit this; sentences do not. */
const plain = /^[\w.:/{}*+-]{1,120}(?: [0-9A-Z_]{5,40})?$/u;

const clean = (fields: LogFields) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => allowed.has(name) && value !== undefined && (typeof value !== 'string' || plain.test(value)),
    ),
  );

/** Lines of JSON. @param fd 2, standard error, unless told: standard output is for people. */
export function createLog(options: { fd?: number; level?: 'info' | 'warn' | 'error' } = {}): Log {
  const logger = pino(
    {
      base: null,
      level: options.level ?? 'info',
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    destination({ dest: options.fd ?? 2, sync: true }),
  );
  return {
    info: (event, fields = {}) => logger.info(clean(fields), event),
    warn: (event, fields = {}) => logger.warn(clean(fields), event),
    error: (event, fields = {}) => logger.error(clean(fields), event),
  };
}
