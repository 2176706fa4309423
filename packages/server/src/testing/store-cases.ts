import {randomUUID} from 'node:crypto';
import type {Feedback} from '@patient-relations/core';
import {linkEvents, noEventsYet} from '../cases/append-events.js';
import {indexCase} from '../cases/index-case.js';
import {cacheOf} from '../store/case-cache.js';
import {insertCase} from '../store/case-store.js';
import type {TestService} from './test-service.js';

/** Stores cases as the service would have, at once and without a request for each: what follows from them is worked out. */
export async function storeCases(
  {db, parts}: Pick<TestService, 'db' | 'parts'>,
  cases: readonly {readonly feedback: Feedback; readonly receivedAt: string}[],
): Promise<readonly string[]> {
  const {scope} = parts.facilities.require('riverside');
  const ids: string[] = [];
  await db.transaction().execute(async (trx) => {
    for (const {feedback, receivedAt: at} of cases) {
      const id = randomUUID();
      const payload = {reference: `PR-${id}`, feedback, promises: []};
      const {links, after} = await linkEvents(
        {...scope, caseId: id, ...noEventsYet},
        {actor: {role: 'person'}, at, events: [{kind: 'received', payload}]},
      );
      const [first] = links;
      if (!first) throw new Error('A case without events was to be stored.');
      const frame = {tenant: scope.tenant, facility_id: scope.facilityId, id};
      const row = {...frame, ...cacheOf(after), key_id: parts.secrets.keyId, settled_version: 1};
      await insertCase(trx, scope, {row, first, outcome: {id}});
      await indexCase({db: trx, secrets: parts.secrets}, scope, after);
      ids.push(id);
    }
  });
  return ids;
}
