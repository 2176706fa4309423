import type {CaseSummary} from '../case/case-views.js';
import type {QueueQuery, QueueSearch} from '../casework/queue.js';
import {queueRowOf, type QueueRow} from '../casework/queue-row.js';
import {reduceWork} from '../casework/reduce-work.js';
import {seenParts} from '../casework/role-view.js';
import {foldForSearch, searchText} from '../casework/search-text.js';
import {walledAccounts} from '../casework/wall.js';
import type {MemoryCaller, MemoryService} from './memory-operations.js';
import {stateOf} from './memory-store.js';

/** The queue as the service answers it. There are no due dates here: no rules are configured. */
export function memoryQueue(
  {store, facility}: MemoryService,
  query: QueueSearch,
  {id: accountId = 'staff', roles = []}: MemoryCaller,
): readonly CaseSummary[] {
  const cases = [...store.cases.values()];
  // Of two that came at the same moment, the one that was taken in last is the newer.
  const inOrder = (query.order ?? 'newest') === 'newest' ? [...cases].reverse() : cases;
  const known = inOrder.map((each) => {
    const sums = {state: stateOf(each), work: reduceWork(each.events)};
    return {
      id: each.id,
      row: queueRowOf(sums),
      walls: walledAccounts(sums.work),
      said: wordsFor(sums, (identity) =>
        seenParts(roles, identity, facility.readers).includes('name'),
      ),
    };
  });
  const found = known.filter(
    ({row, walls, said}) =>
      !walls.includes(accountId) && matches(row, query, accountId) && says(said, query.text),
  );
  return found.sort(byOrder(query.order)).map(({id, row}) => summaryOf(id, row));
}

function matches(row: QueueRow, query: QueueQuery, accountId: string): boolean {
  const {owner, open, from = '', to = '~', dueBefore} = query;
  const received = row.receivedAt ?? '';
  const same = (
    ['status', 'kind', 'urgency', 'team', 'locationId', 'departmentId', 'language'] as const
  ).every((name) => query[name] === undefined || row[name] === query[name]);
  const isOwner =
    owner === undefined ||
    (owner === 'nobody'
      ? row.owner === undefined
      : row.owner === (owner === 'me' ? accountId : owner));
  const isClass = query.class === undefined || (row.class ?? 'none') === query.class;
  const isWhen = received >= from && received < to && dueBefore === undefined;
  return same && isOwner && isClass && isWhen && (open === undefined || row.isOpen === open);
}

function byOrder(order: QueueQuery['order'] = 'newest') {
  return (one: {readonly row: QueueRow}, other: {readonly row: QueueRow}): number => {
    const [a, b] = [one.row, other.row];
    if (order === 'urgency' && (a.urgency ?? 'none') !== (b.urgency ?? 'none'))
      return (a.urgency ?? 'none') < (b.urgency ?? 'none') ? -1 : 1;
    const [earlier, later] = order === 'newest' ? [b, a] : [a, b];
    const [before, after] = [earlier.receivedAt ?? '', later.receivedAt ?? ''];
    return before === after ? 0 : before < after ? -1 : 1;
  };
}

/** Every word, whole, somewhere in what a case says. */
function says(said: string, text: string | undefined): boolean {
  const words = new Set(wordsIn(said));
  return text === undefined || wordsIn(foldForSearch(text)).every((word) => words.has(word));
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** What someone may find a case by: nobody by a name they do not see, nor by the words of a case that may hold it. */
function wordsFor(
  sums: Parameters<typeof searchText>[0],
  seesNames: (identity: 'named' | 'confidential') => boolean,
): string {
  const {words, names, isConfidential} = searchText(sums);
  if (isConfidential && !seesNames('confidential')) return '';
  return seesNames('named') ? `${words}\n${names}` : words;
}

function summaryOf(id: string, row: QueueRow): CaseSummary {
  const {reference = '', kind = '', identity = '', status, version, receivedAt = ''} = row;
  return {
    ...{id, reference, kind, identity, status, version, receivedAt},
    ...(row.class && {class: row.class}),
    ...(row.urgency && {urgency: row.urgency}),
    ...(row.owner && {owner: row.owner}),
    ...(row.team && {team: row.team}),
    ...(row.departmentId && {departmentId: row.departmentId}),
  };
}
