import type {CaseSummary} from '../case/case-views.js';
import type {QueueQuery, QueueSearch} from '../casework/queue.js';
import {queueRowOf, type QueueRow} from '../casework/queue-row.js';
import {reduceWork} from '../casework/reduce-work.js';
import {walledAccounts} from '../casework/wall.js';
import {stateOf, type MemoryCase} from './memory-store.js';

/** The queue as the service answers it. There are no due dates here: no rules are configured. */
export function memoryQueue(
  cases: readonly MemoryCase[],
  query: QueueSearch,
  accountId: string,
): readonly CaseSummary[] {
  // Of two that came at the same moment, the one that was taken in last is the newer.
  const inOrder = (query.order ?? 'newest') === 'newest' ? [...cases].reverse() : cases;
  const known = inOrder.map((each) => {
    const sums = {state: stateOf(each), work: reduceWork(each.events)};
    return {
      id: each.id,
      row: queueRowOf(sums),
      walls: walledAccounts(sums.work),
      said: wordsOf(each),
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

function says(said: string, text: string | undefined): boolean {
  return (
    text === undefined ||
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => said.includes(word))
  );
}

function wordsOf({events}: MemoryCase): string {
  return JSON.stringify(events.map(({payload}) => payload)).toLowerCase();
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
