import { createClient, isConfigurationError } from '@foyer/sdk';
import { createBooking, type Booking, type BookingState } from '@foyer/sdk/flows';
import { readFlags, usage } from './flags.ts';
import { UsageError } from './prompts.ts';
import { show } from './screens.ts';

async function main(): Promise<void> {
  const { flags, positionals } = readFlags();
  const [baseUrl] = positionals;
  if (flags.help) return console.log(usage);
  if (baseUrl === undefined || positionals.length > 1) throw new UsageError(`Tell the base URL of the server, and only that.\n\n${usage}`);
  const booking = createBooking({ client: createClient({ baseUrl, locale: 'en' }), language: 'en' });
  try {
    for (let isOver = false; !isOver;) {
      const shown = booking.state;
      isOver = await show(booking, flags);
      if (!isOver) await nextChange(booking, shown);
    }
  } finally {
    // Lets a held time go, should there be one.
    booking.stop();
  }
}

/** Comes back when the state is another one than was shown. */
function nextChange(booking: Booking, shown: BookingState): Promise<void> {
  if (booking.state !== shown) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = booking.subscribe(() => {
      leave();
      resolve();
    });
  });
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = error instanceof UsageError || isConfigurationError(error) ? 2 : 1;
});
