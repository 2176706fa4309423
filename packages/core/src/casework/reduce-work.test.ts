import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {StoredCaseEvent} from '../case/case-event.js';
import {sampleCase} from '../testing/builders.js';
import {sampleEntries, sampleWorkEvents} from '../testing/sample-work.js';
import {noWorkYet, type CaseWork} from './case-work.js';
import {reduceWork} from './reduce-work.js';

type Entry = Readonly<Record<string, unknown>>;

/** Which list holds what, and what is put beside its items. */
const lists: Readonly<Record<string, readonly string[]>> = {
  classifications: ['classified'],
  packs: ['packs-set'],
  categories: ['categorized'],
  authority: ['authority-recorded'],
  contactRules: ['contact-rules-changed'],
  outcomes: ['outcome-recorded'],
  triage: ['triaged', 'urgency-set'],
  people: ['person-named'],
  reveals: ['reveal-asked'],
  contacts: ['contact-logged'],
  assignments: ['assigned', 'handed-over'],
  notes: ['noted'],
  tasks: ['task-opened'],
  interviews: ['interviewed'],
  chartReviews: ['chart-reviewed'],
  findings: ['finding-made'],
  rootCauses: ['root-cause-found'],
  disclosures: ['disclosed'],
  offers: ['recovery-offered'],
  actions: ['action-opened'],
  referrals: ['referred'],
  pauses: ['paused'],
  extensions: ['extended'],
  stages: ['stage-started'],
  agreedDates: ['date-agreed'],
  duties: ['duty-done'],
  informationAsked: ['information-asked'],
  followUps: ['follow-up-set'],
  holds: ['legal-hold-placed'],
  links: ['linked'],
  mergedFrom: ['merged-from'],
  splits: ['split-into', 'split-from'],
  escalations: ['escalated'],
  letters: ['letter-drafted'],
  deliveries: ['letter-sent'],
};
const ends: Readonly<Record<string, readonly [name: string, kind: string, key: string]>> = {
  people: ['cleared', 'person-cleared', 'personId'],
  reveals: ['decision', 'reveal-decided', 'revealId'],
  tasks: ['closed', 'task-closed', 'taskId'],
  offers: ['answer', 'recovery-answered', 'offerId'],
  actions: ['closed', 'action-closed', 'actionId'],
  pauses: ['end', 'unpaused', 'pauseId'],
  followUps: ['done', 'follow-up-done', 'followUpId'],
  holds: ['lifted', 'legal-hold-lifted', 'holdId'],
  escalations: ['seen', 'escalation-seen', 'escalationId'],
  links: ['undone', 'unlinked', 'linkId'],
  letters: ['final', 'letter-finalized', 'letterId'],
  deliveries: ['proof', 'letter-delivered', 'deliveryId'],
};
/** The lists that items hold themselves, and what goes into them. */
const answers: Readonly<
  Record<string, Readonly<Record<string, readonly [kinds: readonly string[], key: string]>>>
> = {
  tasks: {answers: [['task-answered'], 'taskId']},
  referrals: {answers: [['referral-answered'], 'referralId']},
  letters: {
    changes: [['letter-edited', 'letter-waived'], 'letterId'],
    reviews: [['letter-reviewed'], 'letterId'],
  },
};

/** What the office has done, found by asking one question at a time over the whole list. Slow, and on purpose. */
function slowReference(events: readonly StoredCaseEvent[]): CaseWork {
  const entered = (...kinds: readonly string[]): readonly (Entry & {readonly kind: string})[] =>
    events
      .filter(({kind, payload}) => kinds.includes(kind) && payload)
      .map(({kind, payload, at, actor}) => ({...payload, kind, at, by: actor.id ?? actor.role}));
  const bare = ({kind: _kind, ...entry}: Entry & {readonly kind: string}): Entry => entry;
  const all = (...kinds: readonly string[]) => entered(...kinds).map(bare);
  const since = (kinds: readonly string[], item: Entry, key: string) =>
    events
      .slice(events.findIndex(({payload}) => payload?.['id'] === item['id']) + 1)
      .flatMap((event) =>
        kinds.includes(event.kind) && event.payload?.[key] === item['id'] ? event : [],
      )
      .flatMap(({payload, at, actor}) =>
        payload ? [{...payload, at, by: actor.id ?? actor.role}] : [],
      );
  const withEnds = (list: string, item: Entry): Entry => {
    const [name, kind, key] = ends[list] ?? [];
    const [end] = kind ? since([kind], item, key ?? '') : [];
    const held = Object.entries(answers[list] ?? {});
    return {
      ...item,
      ...Object.fromEntries(
        held.map(([list, [kinds, about]]) => [list, since(kinds, item, about)]),
      ),
      ...(name && end && {[name]: end}),
    };
  };
  const owners = entered('assigned', 'handed-over');
  return {
    ...noWorkYet(),
    ...Object.fromEntries(
      Object.entries(lists).map(([list, kinds]) => [
        list,
        all(...kinds).map((item) => withEnds(list, item)),
      ]),
    ),
    urgency: slowUrgency(entered('triaged', 'urgency-set')),
    lateFiling: all('late-filing-allowed').at(-1),
    identity: all('identity-raised').at(-1),
    mergedInto: all('merged-into').at(-1),
    details: slowDetails(all('details-recorded')),
    owner: owners.at(-1)?.['owner'] ?? owners.at(-1)?.['to'],
    team: entered('assigned').at(-1)?.['team'],
    watchers: slowWatchers(entered('watched', 'unwatched')),
  } as CaseWork;
}

function slowUrgency(triage: readonly Entry[]): unknown {
  const lastSet = triage.map(({kind}) => kind).lastIndexOf('urgency-set');
  const levels = triage.slice(Math.max(0, lastSet)).map(({level}) => level as string);
  return levels.sort()[0];
}

function slowDetails(recorded: readonly Entry[]): unknown {
  const changes = recorded.map((entry) => entry['changes'] as Entry);
  const names = [...new Set(changes.flatMap((change) => Object.keys(change)))];
  const last = (name: string) => changes.findLast((change) => name in change)?.[name];
  return Object.fromEntries(
    names.filter((name) => last(name) !== null).map((name) => [name, last(name)]),
  );
}

function slowWatchers(entries: readonly Entry[]): unknown {
  const accounts = [...new Set(entries.map(({account}) => account as string))];
  const since = (account: string): number =>
    entries.findIndex(
      (entry, index) =>
        entry['account'] === account &&
        entry['kind'] === 'watched' &&
        entries
          .slice(index)
          .every((each) => each['account'] !== account || each['kind'] === 'watched'),
    );
  return accounts
    .filter((account) => since(account) >= 0)
    .sort((one, other) => since(one) - since(other));
}

const ids = ['item-1', 'item-2', 'item-3', 'item-4'];
const id = fc.constantFrom(...ids);
const kindsOfService: Readonly<Record<string, Entry>> = {
  triaged: {level: 'S1', because: ['fall']},
  escalated: {rule: 'r', to: 'manager', channel: 'email', noticeId: 'n'},
  linked: {caseId: 'c', relation: 'related'},
  unlinked: {linkId: ''},
  'merged-into': {caseId: 'c', reason: 'same'},
  'merged-from': {caseId: 'c'},
  'split-into': {caseId: 'c', reason: 'two things'},
  'split-from': {caseId: 'c'},
  'letter-drafted': {letter: {subject: 'Our answer'}},
  'letter-edited': {letterId: '', change: {subject: 'Our whole answer'}},
  'letter-waived': {letterId: '', element: 'us-cms/results', reason: 'Told in person.'},
  'letter-reviewed': {letterId: '', digest: 'd'},
  'letter-finalized': {letterId: '', digest: 'd', packs: []},
  'letter-sent': {letterId: '', subject: 'Our answer', paragraphs: []},
  'letter-delivered': {deliveryId: '', proof: {kind: 'opened', detail: 'today'}},
};
const samples: Readonly<Record<string, Entry>> = {...sampleEntries, ...kindsOfService};

/** An entry as the sample has it, but about any of a few items, and with the words that matter to the sum changed. */
function varied(kind: string, picks: readonly string[], roll: number): Entry {
  const sample = samples[kind] ?? {};
  const about = Object.keys(sample).find((key) => /Id$/.test(key) && key !== 'fileId');
  return {
    ...sample,
    id: picks[0],
    ...(about && kind !== 'person-named' && {[about]: picks[1]}),
    ...('level' in sample && {level: `S${(roll % 4) + 1}`}),
    ...('account' in sample && {account: picks[2]}),
    ...('changes' in sample && {changes: roll % 2 ? {summary: null} : {summary: `${roll}`}}),
  };
}

const anyEvents = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.keys(samples), 'received', 'from-a-later-version', 'toString'),
    picks: fc.tuple(id, id, id),
    roll: fc.nat(7),
    isRedacted: fc.boolean(),
    by: fc.option(fc.constantFrom('account-1', 'account-2'), {nil: undefined}),
  }),
  {maxLength: 40},
);

describe('The work on a case adds up', () => {
  test('as a slow look through the whole list finds it', () => {
    let unique = 0;
    fc.assert(
      fc.property(anyEvents, (list) => {
        const events = list.map(({kind, picks, roll, isRedacted, by}, index): StoredCaseEvent => ({
          id: `event-${index}`,
          caseId: 'case-1',
          position: index + 1,
          kind,
          at: new Date(Date.UTC(2025, 0, 1, index)).toISOString(),
          actor: {role: by ? 'staff' : 'service', ...(by && {id: by})},
          // Only what is opened under an id of its own can be referred to: a service never gives one out twice.
          ...(!(isRedacted && roll > 5) && {
            payload: {...varied(kind, picks, roll), ...(opens(kind) && {id: `${(unique += 1)}`})},
          }),
        }));
        assert.deepEqual(reduceWork(linked(events)), slowReference(linked(events)));
      }),
      {numRuns: 1000},
    );
  });

  test('to nothing where nothing was done', () => {
    assert.deepEqual(reduceWork(sampleCase()), noWorkYet());
  });

  test('with each kind of entry, none without a trace', () => {
    const events = sampleWorkEvents(sampleCase());
    for (const [index, {kind}] of events.entries())
      assert.notDeepEqual(
        reduceWork(events.slice(0, index + 1)),
        reduceWork(events.slice(0, index)),
        `"${kind}" changed nothing`,
      );
  });

  test('to the same, whoever reads it, however often', () => {
    const events = sampleWorkEvents(sampleCase());
    const copy = structuredClone(events);
    assert.deepEqual(reduceWork(events), reduceWork(events));
    assert.deepEqual(events, copy);
  });

  test('in time that grows with the events, not with their square', () => {
    const taken = (count: number): number => {
      const events = longCase(count);
      const times = Array.from({length: 5}, () => {
        const start = performance.now();
        reduceWork(events);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    taken(2_000);
    // Ten times the events; a hundred times would be the square.
    assert.ok(taken(40_000) < 40 * taken(4_000));
  });
});

/** Tasks that are opened and answered, notes, and contacts, one after another. */
function longCase(count: number): readonly StoredCaseEvent[] {
  const kinds = ['noted', 'task-opened', 'task-answered', 'contact-logged'];
  return Array.from({length: count}, (_each, index) => {
    const kind = kinds[index % kinds.length] ?? '';
    return {
      id: `event-${index}`,
      caseId: 'case-1',
      position: index + 1,
      kind,
      at: '2025-11-04T14:00:00.000Z',
      actor: {role: 'staff', id: 'account-mei'},
      payload: {...samples[kind], id: `item-${index}`, taskId: `item-${index - 1}`},
    };
  });
}

/** True for what other entries refer to. */
function opens(kind: string): boolean {
  return Object.entries(lists).some(
    ([list, kinds]) => (list in ends || list in answers) && kinds.includes(kind),
  );
}

/** What refers to an item refers to one that is there, most of the time. */
function linked(events: readonly StoredCaseEvent[]): readonly StoredCaseEvent[] {
  const opened = events.filter(({kind, payload}) => opens(kind) && payload);
  return events.map((event, index) => {
    const about = Object.keys(event.payload ?? {}).find(
      (key) => key !== 'noticeId' && key !== 'caseId' && /[a-z]Id$/.test(key),
    );
    const target = opened[index % Math.max(1, opened.length)]?.payload?.['id'];
    return about && event.kind !== 'person-named' && target && event.payload
      ? {...event, payload: {...event.payload, [about]: target}}
      : event;
  });
}
