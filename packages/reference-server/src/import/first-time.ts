import { counted, type Catalogue, type OnBytes } from './catalogue.ts';
import { parseLine, readSlot, Unusable } from './fhir.ts';
import { lines } from './lines.ts';

/** When the first usable time of the set begins, and by which clock. */
export async function firstTime(
  catalogue: Catalogue,
  zoneOf: (scheduleId: string) => string | undefined,
  onBytes: OnBytes,
): Promise<{ at: number; zone: string } | undefined> {
  let first: { at: number; zone: string } | undefined;
  for (const { file } of catalogue.files) {
    for await (const line of lines(counted(file.read(), onBytes))) {
      if (!('text' in line) || !line.text.includes('"Slot"')) continue;
      try {
        const { type, resource } = parseLine(line.text);
        if (type !== 'Slot') continue;
        const slot = readSlot(resource);
        const zone = zoneOf(slot.scheduleId);
        if (zone !== undefined && (!first || slot.start < first.at)) first = { at: slot.start, zone };
      } catch (error) {
        // Told when the slots are written.
        if (!(error instanceof Unusable)) throw error;
      }
    }
  }
  return first;
}
