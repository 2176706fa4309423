import type {StoredCaseEvent} from '@patient-relations/core/case';
import type {Reply, Transport} from '@patient-relations/core/transport';
import {facilityId, type Person, type Write} from './writes.js';

/** What of the plan is at the service, and how often. */
export interface Comparison {
  readonly lost: readonly string[];
  /** There more than once, or there though nobody sent it. */
  readonly double: readonly string[];
}

/** Reads everything that the service has stored, as staff do, and compares it with what was sent. */
export async function compareStored(
  people: readonly Person[],
  staff: Transport,
  exported: () => Promise<readonly string[]>,
): Promise<Comparison> {
  const sent = people.flat();
  const wanted = countOf(sent.map(nameOf));
  const found = countOf([
    ...(await writesInCases(staff)),
    ...(await exported()).map((id) => `submit-survey-response ${id}`),
    ...(await acknowledgements(staff)).map((id) => `acknowledge-notice ${id}`),
  ]);
  const names = new Set([...wanted.keys(), ...found.keys()]);
  const differing = [...names].map((name) => {
    return {name, more: (found.get(name) ?? 0) - (wanted.get(name) ?? 0)};
  });
  return {
    lost: differing.filter(({more}) => more < 0).map(({name}) => name),
    double: differing.filter(({more}) => more > 0).map(({name}) => name),
  };
}

/** What a write is known by at the service. */
function nameOf({id, operation, request}: Write): string {
  return operation === 'submit-feedback' ? `received ${id}` : `${operation} ${keyOf(id, request)}`;
}

/** A message is told by its words, which are all different enough, and everything else by its id. */
function keyOf(id: string, request: Write['request']): string {
  return 'text' in request ? String(request.text) : id;
}

async function writesInCases(staff: Transport): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ;) {
    const page = valueOf(await staff.send('list-cases', {facilityId, after, limit: 200}));
    for (const {id} of page.cases) {
      const {events} = valueOf(await staff.send('read-staff-case', {facilityId, caseId: id}));
      found.push(...events.flatMap((event) => namesOf(id, event)));
    }
    if (!page.next) return found;
    after = page.next;
  }
}

function namesOf(caseId: string, {kind, payload = {}}: StoredCaseEvent): readonly string[] {
  switch (kind) {
    case 'received':
      return [`received ${caseId}`];
    case 'message-sent':
      return [`send-message ${String(payload['text'])}`];
    case 'file-added':
      return [`add-file ${(payload['file'] as {readonly id: string}).id}`];
    default:
      return [];
  }
}

async function acknowledgements(staff: Transport): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const request = {facilityId, noticeId: 'rights', after, limit: 100};
    const {records, next} = valueOf(await staff.send('list-deliveries', request));
    ids.push(...records.map(({id}) => id));
    if (!next) return ids;
    after = next;
  }
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(`refused: ${reply.problem.code}`);
  return reply.value;
}
