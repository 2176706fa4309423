import {
  decideCase,
  type CaseFile,
  type CaseReceipt,
  type NewCaseEvent,
} from '@patient-relations/core/case';
import {eventsOf, writeToCase, type CaseWrite} from '../cases/write-to-case.js';
import type {HostedFacility} from '../facility/facilities.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {queueScan} from '../store/scan-queue.js';
import {cleanFileName} from './file-name.js';
import {objectKey} from './object-key.js';
import type {ReceivedFile} from './receive-file.js';

/**
 * Adds a received file to a case. Its bytes have their place before the case names them: a crash in between leaves
 * bytes that no case names, and never a case without its bytes. A replay's bytes are dropped: the first ones may have
 * been refused or erased since.
 * @throws {Refusal} `conflict` or `too-many-files`; the bytes are then gone
 */
export async function addFile(
  parts: ServiceParts,
  hosted: HostedFacility,
  upload: Pick<CaseWrite, 'id' | 'caseId' | 'actor'> & {
    readonly name: string | undefined;
    readonly received: ReceivedFile;
  },
): Promise<CaseReceipt> {
  const {scope} = hosted;
  const {id, caseId, actor, received} = upload;
  const {incoming, mediaType, bytes, sha256} = received;
  const file: CaseFile = {id, name: cleanFileName(upload.name), mediaType, bytes, sha256};
  const key = objectKey({...scope, caseId, fileId: id, sha256});
  const write = {scope, caseId, id, actor, content: {command: 'add-file', sha256}};
  try {
    const receipt = await writeToCase(parts, write, async ({state}, db) => {
      if (state.files.length >= hosted.facility.limits.files.count) throw refuse('too-many-files');
      const events = eventsOf(decideCase(state, {command: 'add-file', id, file}));
      // Here the case is held, the write is new and nothing refuses it any more.
      await incoming.keep(key);
      if (!parts.scanner) return [...events, released(id)];
      await queueScan(db, scope, {fileId: id, caseId, at: parts.now().toISOString()});
      return events;
    });
    parts.wake();
    return receipt;
  } finally {
    // Bytes that were kept stay, whatever failed: the commit may have gone through unseen.
    await incoming.discard();
  }
}

function released(fileId: string): NewCaseEvent {
  return {kind: 'file-scanned', payload: {fileId, outcome: 'released'}};
}
