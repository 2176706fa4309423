import {randomUUID} from 'node:crypto';
import type {CaseReceipt, NewLink} from '@patient-relations/core/case';
import {
  decideSplit,
  type CaseSplit,
  type PastEvent,
  type SplitFile,
} from '@patient-relations/core/casework';
import {dateIn} from '@patient-relations/core/facility';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {copyFile} from '../files/copy-file.js';
import {objectKey} from '../files/object-key.js';
import {Refusal} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {cacheOf, updateCaseCache} from '../store/case-cache.js';
import {insertCaseRow, readSubject} from '../store/case-store.js';
import {insertLink} from '../store/event-store.js';
import {nextReference} from '../store/reference-counter.js';
import {queueScan} from '../store/scan-queue.js';
import {linkEvents, noEventsYet} from './append-events.js';
import type {LoadedCase} from './load-case.js';
import {writeToCase} from './write-to-case.js';

/** What somebody says of a case is a matter of its own. */
export interface SplitWrite {
  readonly caseId: string;
  /** Of the write, and of the case that comes of it. */
  readonly id: string;
  readonly by: string;
  readonly split: CaseSplit;
  readonly keepWith: (db: Database) => Promise<void>;
}

/**
 * Makes two cases of one, in one transaction: the new one is there when the first says so, or neither is. No code opens
 * the new case, since one code opens one case: whoever holds that of the first reads there of the second. In a portal
 * both are the person's.
 * @throws {Refusal} `not-found`, `stale`, `invalid` or `not-now`
 */
export async function splitCase(
  parts: Pick<ServiceParts, 'db' | 'secrets' | 'objects' | 'scanner' | 'now'>,
  hosted: HostedFacility,
  {caseId, id, by, split, keepWith}: SplitWrite,
): Promise<CaseReceipt> {
  const {scope} = hosted;
  const {version, ...said} = split;
  const actor = {role: 'staff', id: by} as const;
  const content = {operation: 'split', version, ...said};
  const write = {scope, caseId, id, actor, version, content, keepWith};
  return writeToCase(parts, write, async (before, trx) => {
    const now = parts.now().toISOString();
    const reference = await nextReference(
      trx,
      scope,
      yearOf(hosted, before.state.receivedAt ?? now),
    );
    const at = {...before, id, reference, by: actor, now, newId: randomUUID};
    const decision = decideSplit(at, split);
    if ('problem' in decision) throw new Refusal(decision.problem);
    const {begins, files, events} = decision;
    await beginCase(trx, scope, {id, begins, keyId: parts.secrets.keyId, from: caseId});
    // Here nothing refuses it any more: a crash in between leaves bytes that no case names.
    for (const file of files)
      await giveFile({...parts, db: trx}, scope, {file, caseId, to: id, now});
    return events;
  });
}

/** Numbers are counted by the year in which a case was received. */
function yearOf({facility}: HostedFacility, at: string): number {
  return Number(dateIn(facility.timeZone, new Date(at)).slice(0, 4));
}

interface Beginning {
  readonly id: string;
  readonly begins: readonly PastEvent[];
  readonly keyId: string;
  /** The case that it was a part of. */
  readonly from: string;
}

async function beginCase(
  db: Database,
  scope: FacilityScope,
  {id, begins, keyId, from}: Beginning,
): Promise<void> {
  const {links, after} = await linkPast({...scope, caseId: id}, begins);
  await insertCaseRow(db, {
    tenant: scope.tenant,
    facility_id: scope.facilityId,
    id,
    ...cacheOf(after),
    code_hash: null,
    key_id: keyId,
    subject_hash: await readSubject(db, scope, from),
  });
  for (const link of links) await insertLink(db, link);
  await updateCaseCache(db, scope, after);
}

/** Links events each of which has its own time and actor. */
async function linkPast(
  address: FacilityScope & {readonly caseId: string},
  [first, ...others]: readonly PastEvent[],
): Promise<{readonly links: readonly NewLink[]; readonly after: LoadedCase}> {
  if (!first) throw new Error('A case without events was to be stored.');
  const add = ({at, actor, ...event}: PastEvent, before: Pick<LoadedCase, 'events' | 'link'>) =>
    linkEvents({...address, ...before}, {at, actor, events: [event]});
  let made = await add(first, noEventsYet);
  for (const each of others) {
    const {links, after} = await add(each, made.after);
    made = {links: [...made.links, ...links], after};
  }
  return made;
}

/** The bytes of a file belong to one case: what is erased there is there yet in the other. */
async function giveFile(
  {db, objects, scanner}: Pick<ServiceParts, 'db' | 'objects' | 'scanner'>,
  scope: FacilityScope,
  {
    file: {from, id},
    caseId,
    to,
    now,
  }: {
    readonly file: SplitFile;
    readonly caseId: string;
    readonly to: string;
    readonly now: string;
  },
): Promise<void> {
  const {sha256} = from;
  const given = objectKey({...scope, caseId: to, fileId: id, sha256});
  await copyFile(objects, objectKey({...scope, caseId, fileId: from.id, sha256}), given);
  if (scanner && from.scan === 'waiting')
    await queueScan(db, scope, {fileId: id, caseId: to, at: now});
}
