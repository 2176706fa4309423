import type {CaseChange, ChangeMark} from '../casework/case-change.js';
import {isKeptFrom} from './memory-gate.js';
import {forStaff, type MemoryOperations, type MemoryService} from './memory-operations.js';

/** Which cases change, as they change. */
export function createChangeOperations(service: MemoryService): MemoryOperations<'follow-changes'> {
  return {
    'follow-changes': forStaff(service, ({after}, {id}, signal) => ({
      ok: true,
      // A number that was not given yet is as good as none.
      value: follow(service, {
        after: Math.min(after ?? Infinity, service.store.changes.length),
        accountId: id,
        signal,
      }),
    })),
  };
}

async function* follow(
  {store}: MemoryService,
  {
    after,
    accountId,
    signal,
  }: {
    readonly after: number;
    readonly accountId: string | undefined;
    readonly signal: AbortSignal | undefined;
  },
): AsyncGenerator<CaseChange | ChangeMark> {
  yield {change: after};
  let told = after;
  while (!signal?.aborted) {
    const news = store.changes.slice(told);
    for (const [index, {caseId, version}] of news.entries()) {
      const found = store.cases.get(caseId);
      if (found && !isKeptFrom(found, accountId)) yield {change: told + index + 1, caseId, version};
    }
    told += news.length;
    if (news.length === 0) await nextChange(store, signal);
  }
}

/** Waits for something to change, or for the caller to leave. */
function nextChange(store: MemoryService['store'], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    store.onChange(resolve);
    signal?.addEventListener('abort', () => resolve(), {once: true});
  });
}
