import { systemClock } from '../../packages/reference-server/src/node/clock-and-random.ts';
import { median, spread, type Bench } from '../bench.ts';
import { makeDatabase, startDurable } from '../setup/database.ts';
import type { Answered } from '../setup/load-program.ts';
import { startLoader } from '../setup/load.ts';
import { startServer, type BenchServer } from '../setup/server.ts';

const connections = 64;

interface Way {
  readonly name: string;
  readonly slots: 'recent' | 'read-anew';
  readonly aim: number;
  readonly rounds: { health: Answered; list: Answered }[];
}

const ratesOf = ({ rounds }: Way, which: 'health' | 'list') => rounds.map((round) => round[which].rate);
const ratiosOf = ({ rounds }: Way) => rounds.map(({ health, list }) => list.rate / health.rate);
const percent = (part: number) => `${(part * 100).toFixed(0)} %`;

export const http: Bench = {
  name: 'http',
  title: 'A page of free times over HTTP',
  about: `\`GET /v1/slots\` (50 times of a fortnight, 13 kB of JSON, ten services in turn) against the same server’s \`GET /health\`, which asks no database; ${connections} connections, one server process, PostgreSQL with 100,000 slots. Read anew is what was read after its request came in: who asks for a list that is being read shares the next read of it. Server, database and load generator share the machine. \`/health\` is measured right before each list.`,
  async run({ quick, progress }) {
    const [rounds, seconds] = quick ? [2, 2] : [5, 4];
    const ways: Way[] = [
      { name: 'each read anew', slots: 'read-anew', aim: 0.2, rounds: [] },
      { name: 'one read a second', slots: 'recent', aim: 0.5, rounds: [] },
    ];
    progress('http: laying down 100000 slots');
    const postgres = await startDurable();
    const loader = startLoader();
    const servers: BenchServer[] = [];
    try {
      const { url: database, hospital } = await makeDatabase(postgres, 'http', 100_000, systemClock.now());
      const paths = hospital.services.map((id) => `/v1/slots?service=${id}&from=${hospital.from}&to=${hospital.to}`);
      for (const { slots } of ways) servers.push(await startServer(database, slots));
      for (let round = -1; round < rounds; round++) {
        progress(round < 0 ? 'http: warming up' : `http: round ${round + 1} of ${rounds}`);
        for (const [i, way] of ways.entries()) {
          const url = servers[i]?.url ?? '';
          const health = await loader.send({ url, paths: ['/health'], connections, seconds });
          const list = await loader.send({ url, paths, connections, seconds });
          if (round >= 0) way.rounds.push({ health, list });
        }
      }
    } finally {
      loader.stop();
      for (const server of servers) await server.stop();
      await postgres.stop();
    }
    const answers = ways.flatMap((way) => way.rounds.map(({ list }) => list.answers)).reduce((a, b) => a + b, 0);
    return {
      tables: [
        {
          columns: ['lists', '/health, req/s', 'lists, req/s (rounds)', 'p50, ms', 'p99, ms', 'of /health'],
          rows: ways.map((way) => [
            way.name,
            spread(ratesOf(way, 'health'), 0),
            spread(ratesOf(way, 'list'), 0),
            median(way.rounds.map(({ list }) => list.p50)).toFixed(0),
            median(way.rounds.map(({ list }) => list.p99)).toFixed(0),
            spread(ratiosOf(way)),
          ]),
        },
      ],
      plots: [
        {
          name: 'http',
          title: 'Lists of free times a second, round by round',
          unit: 'req/s',
          steps: Array.from({ length: rounds }, (_, i) => `${i + 1}`),
          lines: ways.flatMap((way) => [
            { name: way.name, values: ratesOf(way, 'list') },
            ...(way.slots === 'recent' ? [{ name: '/health', values: ratesOf(way, 'health') }] : []),
          ]),
        },
      ],
      measured: `${rounds} rounds of ${seconds} s each, ${answers.toLocaleString('en')} lists; 0 of them were not 2xx`,
      aims: ways.map((way) => {
        const seen = median(ratiosOf(way));
        return { aim: `${way.name}: at least ${percent(way.aim)} of /health`, seen: percent(seen), met: seen >= way.aim };
      }),
      notes: [],
    };
  },
};
