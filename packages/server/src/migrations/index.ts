import type {MigrationProvider} from 'kysely/migration';
import {foundation} from './0001-foundation.js';
import {surveys} from './0002-surveys.js';

/** Every migration by name, in the order in which they run. */
export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve({'0001-foundation': foundation, '0002-surveys': surveys}),
};
