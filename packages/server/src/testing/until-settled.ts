import {setTimeout as wait} from 'node:timers/promises';
import type {Service} from '../service.js';
import {settleCases} from '../settling/settle-cases.js';

/** Resolves when everything that follows from the cases so far has been worked out, by this service or another. */
export async function untilSettled({parts}: Pick<Service, 'parts'>): Promise<void> {
  for (;;) {
    await settleCases(parts, (error) => {
      throw error;
    });
    const waiting = await parts.db
      .selectFrom('cases')
      .select('id')
      .whereRef('version', '>', 'settled_version')
      .executeTakeFirst();
    if (!waiting) return;
    await wait(5);
  }
}
