import type {CaseReceipt} from '../case/case-views.js';
import type {PastEvent} from '../casework/carried-entries.js';
import {decideSplit, type SplitFile} from '../casework/split-rules.js';
import type {Reply, RequestOf} from '../transport/transport.js';
import type {MemoryCaller, MemoryService} from './memory-operations.js';
import {addEvents, type MemoryCase} from './memory-store.js';
import {writeByRequest} from './memory-writing.js';

/** Makes a case of its own of a part of a case. No code opens it, since one code opens one case. */
export function split(
  {store, ...service}: MemoryService,
  request: RequestOf<'split-case'>,
  caller: MemoryCaller,
): Promise<Reply<CaseReceipt>> {
  const {id, caseId, words, positions, reason, version} = request;
  return writeByRequest({store, ...service}, {request, caller}, (before) => {
    const by = {role: 'staff', ...(caller.id && {id: caller.id})} as const;
    const now = store.now().toISOString();
    const newId = () => crypto.randomUUID();
    const at = {...before, id, by, now, newId, reference: store.nextReference()};
    const decision = decideSplit(at, {version, words, positions, reason});
    const from = store.cases.get(caseId);
    if ('begins' in decision && from) {
      const part = partOf(from, id, decision);
      store.cases.set(id, part);
      store.changes.push({caseId: id, version: part.events.length});
    }
    return decision;
  });
}

function partOf(
  {facilityId, subject, files: all}: MemoryCase,
  id: string,
  {begins, files}: {readonly begins: readonly PastEvent[]; readonly files: readonly SplitFile[]},
): MemoryCase {
  const events: MemoryCase['events'] = [];
  for (const {at, actor, ...event} of begins) addEvents(events, {caseId: id, actor, at}, [event]);
  const own = files.flatMap(({from, id: newId}): readonly [string, Blob][] => {
    const file = all.get(from.id);
    return file ? [[newId, file]] : [];
  });
  return {id, facilityId, accessCode: undefined, subject, events, files: new Map(own)};
}
