import { setTimeout as pause } from 'node:timers/promises';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BookingAnswer, Slot } from '@foyer/sdk/contract';
import { demoTemplate } from '../setup/demo.ts';
import { foyer, temporaryFolder } from './setup/programs.ts';
import { book, freeTimes, look, seededFolder, startServer } from './setup/server-process.ts';

const between = (least: number, most: number) => least + Math.random() * (most - least);

describe('a server that is killed', () => {
  it('during its first start, at any moment, starts the next time', { timeout: 600_000 }, async () => {
    const folder = temporaryFolder();
    const env = { PORT: '0', FOYER_DATA: folder };
    const kills = 20;
    // A dozen while the database is made (until one gets through), the rest while it is filled: each goes on where the last one ended.
    let whileMade = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const program = foyer(['serve'], env);
      if (kill < 12 && !existsSync(join(folder, 'database'))) {
        await program.printed('Making a new database');
        await pause(between(0, 2_500));
      } else {
        await program.until(() => existsSync(join(folder, 'database')));
        await pause(between(0, 4_000));
      }
      if (!existsSync(join(folder, 'database'))) whileMade += 1;
      expect(await program.kill('SIGKILL'), program.output()).toBe('SIGKILL');
    }
    const server = await startServer(env);
    const [slot] = await freeTimes(server.url, 1);
    expect((await book(server.url, slot?.id ?? '')).status).toBe(201);
    expect(await server.kill('SIGTERM')).toBe(0);
    const left = readdirSync(folder).filter((name) => name !== 'database' && name !== 'lock');
    console.log(
      `first start: ${kills} kills, ${whileMade} of them before the database was whole; it starts, and ${left.length} half-made folders are left`,
    );
    expect(left).toEqual([]);
    expect(whileMade).toBeGreaterThan(3);
  });

  it('keeps every booking it has acknowledged', { timeout: 600_000 }, async () => {
    const template = await demoTemplate();
    const folder = seededFolder(template);
    const env = { FOYER_DATA: folder, FOYER_RATE_LIMITS: 'off' };
    const acknowledged: BookingAnswer[] = [];
    const kills = 5;
    const clients = 4;
    let slots: Slot[] = [];

    /** Books one time after the other until the server is gone. */
    const client = async (url: string) => {
      for (let slot = slots.shift(); slot; slot = slots.shift()) {
        const booked = await book(url, slot.id).catch(() => undefined);
        if (!booked) return;
        if (booked.status === 201) acknowledged.push(booked.answer);
      }
    };
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await startServer(env);
      slots = (await freeTimes(server.url, 2_000)).filter((slot) => slot.practitionerId !== undefined);
      const working = Array.from({ length: clients }, () => client(server.url));
      await pause(between(500, 1_500));
      await server.kill('SIGKILL');
      await Promise.all(working);
    }

    const forgotten = async (url: string) => {
      const found = await Promise.all(acknowledged.map((answer) => look(url, answer)));
      return found.filter(({ status, visit }, i) => status !== 200 || visit.reference !== acknowledged[i]?.appointment.reference).length;
    };
    const server = await startServer(env);
    const lost = await forgotten(server.url);
    const times = new Set(acknowledged.map(({ appointment }) => `${appointment.practitioner?.id ?? ''} ${appointment.start ?? ''}`));
    console.log(
      `killed ${kills} times: ${lost} of ${acknowledged.length} acknowledged bookings lost, ${acknowledged.length - times.size} times given twice`,
    );
    expect(lost).toBe(0);
    expect(times.size).toBe(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThan(50);

    // The planted fault: a server that has forgotten them all is caught by the same look.
    const other = await startServer({ FOYER_DATA: seededFolder(template), FOYER_RATE_LIMITS: 'off' });
    expect(await forgotten(other.url)).toBe(acknowledged.length);
  });
});
