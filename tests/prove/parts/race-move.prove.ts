import { proveRace } from '../support/race-on-postgresql.ts';

proveRace('move into');
