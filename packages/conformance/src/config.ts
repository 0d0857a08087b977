import * as z from 'zod/mini';

const line = z.string().check(z.minLength(1), z.maxLength(500));

/** What only the vendor knows; every field may be left out. */
export const Config = z.strictObject({
  /** Services to book times of, best with 60 free times or more in the next four weeks, at level 3 with 90. Without it the kit chooses. */
  services: z.optional(z.array(line)),
  /** An origin whose pages may call the API, such as `https://www.hospital.example`. The API's own, unless told. */
  origin: z.optional(line),
  /** Sent with every request: a gateway's key, for example. Never printed. */
  headers: z.optional(z.record(z.string(), line)),
  /** How to write to the patient of the visits that are booked. The name is always `Conformance Test`. */
  patient: z.optional(z.strictObject({ email: z.optional(line), phone: z.optional(line), birthDate: z.optional(line) })),
  /** A signed-in patient's token, where the server takes `Bearer`. */
  bearer: z.optional(line),
  /** A visit whose manage token is genuine but has expired. */
  expired: z.optional(z.strictObject({ id: line, token: line })),
  /** Requests at once in a race: 2 to 64, 16 unless told. */
  racers: z.optional(z.int().check(z.minimum(2), z.maximum(64))),
  /** Listed times that are held to see that they can be: 1 to 200, 20 unless told. */
  sample: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
  /** Seconds in which a time that was given back is offered to whoever waits for it: 1 to 600, 30 unless told. */
  offerSeconds: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
  /** Seconds after which a request is given up: 1 to 300, 30 unless told. */
  timeoutSeconds: z.optional(z.int().check(z.minimum(1), z.maximum(300))),
  /** Checks to leave out, each with the reason; the level is then not proved. */
  skip: z.optional(z.record(z.string(), line)),
});
export type Config = z.output<typeof Config>;

/** The run cannot begin: nobody there, no Foyer API, a configuration that cannot be read. The message is one sentence. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** @throws CannotRun that names the first fault */
export function readConfig(value: unknown): Config {
  const result = Config.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const where = `/${[...(issue?.path ?? []), ...keys.slice(0, 1)].map(String).join('/')}`;
  throw new CannotRun(`The configuration is not right at ${where}${keys.length > 0 ? ': there is no such setting' : ''}.`);
}
