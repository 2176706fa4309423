import type {MigrationProvider} from 'kysely/migration';
import {foundation} from './0001-foundation.js';

/** Every migration by name, in the order in which they run. */
export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve({'0001-foundation': foundation}),
};
