import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import fc from 'fast-check';
import {signCheckpoint, type Checkpoint, type Head} from './checkpoint.js';
import {createLink, firstLink, type ChainEntry, type ChainLink} from './event-chain.js';
import {verifyEvents, type ChainBreak, type EvidenceOfCases} from './verify-events.js';

const ecdsa = {name: 'ECDSA', namedCurve: 'P-256'};
const tenant = 'riverside';
const facilityId = 'riverside';

let keys: CryptoKeyPair;
let forgersKeys: CryptoKeyPair;
let evidence: EvidenceOfCases;

before(async () => {
  keys = await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
  forgersKeys = await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
  const entries = [...(await chain('case-a', 5)), ...(await chain('case-b', 3))];
  const first = await checkpoint(1, firstLink, [headOf(entries, 'case-a', 3)]);
  const second = await checkpoint(2, first.signature, [
    headOf(entries, 'case-a', 5),
    headOf(entries, 'case-b', 3),
  ]);
  evidence = {entries, checkpoints: [first, second], keys: new Map([['key-1', keys.publicKey]])};
});

async function chain(caseId: string, length: number, at = '2025-11-03'): Promise<ChainEntry[]> {
  const entries: ChainEntry[] = [];
  let previous = firstLink;
  for (let position = 1; position <= length; position += 1) {
    const event = frame(caseId, position, at);
    const made = await createLink(event, {text: `${caseId} says ${position}`}, previous);
    previous = made.link.link;
    entries.push(made);
  }
  return entries;
}

function frame(caseId: string, position: number, day = '2025-11-03') {
  return {
    tenant,
    facilityId,
    caseId,
    position,
    id: `${caseId}-${position}`,
    kind: 'message-sent',
    at: `${day}T09:00:0${position % 10}.000Z`,
    actor: {role: 'person'},
  } as const;
}

async function checkpoint(
  sequence: number,
  previous: string,
  heads: readonly Head[],
): Promise<Checkpoint> {
  const at = `2025-11-0${sequence + 3}T00:00:00.000Z`;
  return signCheckpoint({tenant, sequence, at, previous, heads, keyId: 'key-1'}, keys.privateKey);
}

function headOf(entries: readonly ChainEntry[], caseId: string, position: number): Head {
  const found = entries.find(({link}) => link.caseId === caseId && link.position === position);
  assert.ok(found);
  return {facilityId, caseId, position, link: found.link.link};
}

/** The evidence with one entry replaced; `undefined` takes it away. */
function altering(
  caseId: string,
  position: number,
  alter: (entry: ChainEntry) => ChainEntry | readonly ChainEntry[] | undefined,
): EvidenceOfCases {
  const entries = evidence.entries.flatMap((entry) => {
    const {link} = entry;
    return link.caseId === caseId && link.position === position ? (alter(entry) ?? []) : [entry];
  });
  return {...evidence, entries};
}

async function breakOf(altered: EvidenceOfCases): Promise<ChainBreak> {
  const verification = await verifyEvents(altered);
  assert.ok(!verification.ok, 'nothing was noticed');
  return verification.break;
}

async function append(
  entries: readonly ChainEntry[],
  caseId: string,
  {kind, payload}: {kind: string; payload: Record<string, unknown>},
): Promise<readonly ChainEntry[]> {
  const own = entries.filter(({link}) => link.caseId === caseId);
  const last = own.at(-1);
  assert.ok(last);
  const event = {...frame(caseId, own.length + 1), kind};
  return [...entries, await createLink(event, payload, last.link.link)];
}

describe('Verification passes', () => {
  test('what was written, in whatever order it is given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...evidence.entries], {minLength: 8, maxLength: 8}),
        fc.shuffledSubarray([...evidence.checkpoints], {minLength: 2, maxLength: 2}),
        async (entries, checkpoints) => {
          assert.deepEqual(await verifyEvents({...evidence, entries, checkpoints}), {
            ok: true,
            cases: 2,
            events: 8,
            redacted: 0,
          });
        },
      ),
      {numRuns: 20},
    );
  });

  test('what came back from a database as JSON', async () => {
    const entries = JSON.parse(JSON.stringify(evidence.entries)) as ChainEntry[];
    const checkpoints = JSON.parse(JSON.stringify(evidence.checkpoints)) as Checkpoint[];
    assert.ok((await verifyEvents({...evidence, entries, checkpoints})).ok);
  });

  test('nothing at all, and cases that no checkpoint has seen yet', async () => {
    const nothing = {entries: [], checkpoints: [], keys: new Map<string, CryptoKey>()};
    assert.ok((await verifyEvents(nothing)).ok);
    assert.ok((await verifyEvents({...evidence, checkpoints: []})).ok);
  });

  test('a payload that a later event says was redacted', async () => {
    const {entries} = altering('case-a', 2, ({link}) => ({link}));
    const redacted = await append(entries, 'case-a', {
      kind: 'redacted',
      payload: {position: 2, reason: 'third-person'},
    });
    assert.deepEqual(await verifyEvents({...evidence, entries: redacted}), {
      ok: true,
      cases: 2,
      events: 9,
      redacted: 1,
    });
  });

  test('a case that was destroyed, position by position', async () => {
    let entries: readonly ChainEntry[] = await chain('case-c', 3);
    for (const position of [1, 2, 3])
      entries = await append(entries, 'case-c', {
        kind: 'redacted',
        payload: {position, reason: 'retention'},
      });
    const destroyed = entries.map((entry) =>
      entry.link.position <= 3 ? {link: entry.link} : entry,
    );
    assert.ok((await verifyEvents({...evidence, checkpoints: [], entries: destroyed})).ok);
  });

  test('checkpoints of a key that has been replaced since, and one over no heads', async () => {
    const [, second] = evidence.checkpoints;
    assert.ok(second);
    const third = await signCheckpoint(
      {
        tenant,
        sequence: 3,
        at: '2025-12-01T00:00:00.000Z',
        previous: second.signature,
        heads: [],
        keyId: 'key-2',
      },
      forgersKeys.privateKey,
    );
    const checkpoints = [...evidence.checkpoints, third];
    const both = new Map([...evidence.keys, ['key-2', forgersKeys.publicKey] as const]);
    assert.ok((await verifyEvents({...evidence, checkpoints, keys: both})).ok);
    assert.deepEqual(await breakOf({...evidence, checkpoints}), {
      caseId: undefined,
      position: 3,
      fault: 'checkpoint',
    });
  });
});

describe('Verification names', () => {
  const changes: readonly (readonly [what: string, change: Partial<ChainLink>])[] = [
    ['its kind', {kind: 'withdrawn'}],
    ['its time', {at: '2020-01-01T00:00:00.000Z'}],
    ['who did it', {actor: {role: 'staff', id: 'someone'}}],
    ['its id', {id: 'other'}],
    ['its tenant', {tenant: 'other'}],
    ['its commitment', {commitment: 'A'.repeat(43)}],
    ['its link', {link: 'A'.repeat(43)}],
  ];
  for (const [what, change] of changes)
    test(`a frame in which ${what} was changed`, async () => {
      const altered = altering('case-a', 3, (entry) => ({
        ...entry,
        link: {...entry.link, ...change},
      }));
      assert.deepEqual(await breakOf(altered), {caseId: 'case-a', position: 3, fault: 'link'});
    });

  test('a payload that was changed, in its words or in its salt', async () => {
    const expected = {caseId: 'case-a', position: 2, fault: 'payload'};
    const words = altering('case-a', 2, ({link, stored}) => ({
      link,
      stored: stored && {...stored, payload: {text: 'case-a says nothing'}},
    }));
    assert.deepEqual(await breakOf(words), expected);
    const salt = altering('case-a', 2, ({link, stored}) => ({
      link,
      stored: stored && {...stored, salt: 'A'.repeat(43)},
    }));
    assert.deepEqual(await breakOf(salt), expected);
    const both = altering('case-a', 2, ({link}) => ({
      link,
      stored: {payload: {text: '\ud83d'}, salt: ''},
    }));
    assert.deepEqual(await breakOf(both), expected);
  });

  test('two payloads that changed places', async () => {
    const [one, two] = evidence.entries;
    assert.ok(one && two);
    const entries = [
      {link: one.link, stored: two.stored},
      {link: two.link, stored: one.stored},
      ...evidence.entries.slice(2),
    ];
    assert.deepEqual(await breakOf({...evidence, entries}), {
      caseId: 'case-a',
      position: 1,
      fault: 'payload',
    });
  });

  test('a payload that is gone and that no event says was redacted', async () => {
    const altered = altering('case-b', 2, ({link}) => ({link}));
    assert.deepEqual(await breakOf(altered), {
      caseId: 'case-b',
      position: 2,
      fault: 'payload-missing',
    });
  });

  test('a payload that is gone, excused only by an event before it', async () => {
    const two: readonly ChainEntry[] = await chain('case-c', 1);
    const excused = await append(two, 'case-c', {kind: 'redacted', payload: {position: 3}});
    const three = await append(excused, 'case-c', {kind: 'message-sent', payload: {text: 'gone'}});
    const entries = three.map((entry) => (entry.link.position === 3 ? {link: entry.link} : entry));
    assert.deepEqual(await breakOf({...evidence, checkpoints: [], entries}), {
      caseId: 'case-c',
      position: 3,
      fault: 'payload-missing',
    });
  });

  test('an event that was taken out of the middle', async () => {
    const altered = altering('case-a', 2, () => undefined);
    assert.deepEqual(await breakOf(altered), {caseId: 'case-a', position: 2, fault: 'position'});
  });

  test('an event that was doubled', async () => {
    const altered = altering('case-a', 2, (entry) => [entry, entry]);
    assert.deepEqual(await breakOf(altered), {caseId: 'case-a', position: 2, fault: 'position'});
  });

  test('events that changed places', async () => {
    const altered = {
      ...evidence,
      entries: evidence.entries.map(({link, ...rest}) => {
        const other = {2: 3, 3: 2}[link.position];
        return link.caseId === 'case-a' && other !== undefined
          ? {...rest, link: {...link, position: other}}
          : {...rest, link};
      }),
    };
    assert.deepEqual(await breakOf(altered), {caseId: 'case-a', position: 2, fault: 'link'});
  });

  test('an event that was moved into another case', async () => {
    const altered = altering('case-b', 3, (entry) => ({
      ...entry,
      link: {...entry.link, caseId: 'case-a', position: 6},
    }));
    assert.deepEqual(await breakOf(altered), {caseId: 'case-a', position: 6, fault: 'link'});
  });

  test('a case of another tenant among this one’s', async () => {
    const event = {...frame('case-z', 1), tenant: 'other'};
    const foreign = await createLink(event, {text: 'elsewhere'}, firstLink);
    assert.ok((await verifyEvents({...evidence, checkpoints: [], entries: [foreign]})).ok);
    assert.deepEqual(await breakOf({...evidence, entries: [...evidence.entries, foreign]}), {
      caseId: 'case-z',
      position: 1,
      fault: 'link',
    });
  });

  test('a tail that was cut off', async () => {
    const altered = altering('case-a', 5, () => undefined);
    assert.deepEqual(await breakOf(altered), {caseId: 'case-a', position: 5, fault: 'tail-cut'});
  });

  test('a case that was dropped', async () => {
    const entries = evidence.entries.filter(({link}) => link.caseId !== 'case-b');
    assert.deepEqual(await breakOf({...evidence, entries}), {
      caseId: 'case-b',
      position: 3,
      fault: 'case-missing',
    });
  });

  test('a chain that was worked out anew by someone without the key', async () => {
    const others = evidence.entries.filter(({link}) => link.caseId !== 'case-a');
    const entries = [...(await chain('case-a', 5, '2024-01-01')), ...others];
    assert.deepEqual(await breakOf({...evidence, entries}), {
      caseId: 'case-a',
      position: 3,
      fault: 'recomputed',
    });
  });

  const forgeries: readonly (readonly [
    string,
    (genuine: Checkpoint) => Checkpoint | Promise<Checkpoint>,
  ])[] = [
    [
      'signed with another key',
      (genuine) => signCheckpoint(unsigned(genuine), forgersKeys.privateKey),
    ],
    ['changed after it was signed', (genuine) => ({...genuine, heads: []})],
    ['of another time', (genuine) => ({...genuine, at: '2020-01-01T00:00:00.000Z'})],
    [
      'of another tenant',
      (genuine) => signCheckpoint({...unsigned(genuine), tenant: 'other'}, keys.privateKey),
    ],
    ['of a key nobody knows', (genuine) => ({...genuine, keyId: 'key-9'})],
    ['signed with nonsense', (genuine) => ({...genuine, signature: 'not base64 at all!'})],
    [
      'that follows no other',
      (genuine) => signCheckpoint({...unsigned(genuine), previous: 'x'}, keys.privateKey),
    ],
  ];
  for (const [what, forge] of forgeries)
    test(`a checkpoint ${what}`, async () => {
      const [first, second] = evidence.checkpoints;
      assert.ok(first && second);
      const checkpoints = [first, await forge(second)];
      assert.deepEqual(await breakOf({...evidence, checkpoints}), {
        caseId: undefined,
        position: 2,
        fault: 'checkpoint',
      });
    });

  test('a checkpoint that was taken out', async () => {
    const checkpoints = evidence.checkpoints.slice(1);
    assert.deepEqual(await breakOf({...evidence, checkpoints}), {
      caseId: undefined,
      position: 1,
      fault: 'checkpoint',
    });
  });

  test('checkpoints that were cut off with the events after them, to whoever kept one', async () => {
    const [first, second] = evidence.checkpoints;
    assert.ok(first && second);
    const entries = evidence.entries.filter(
      ({link}) => link.caseId === 'case-a' && link.position <= 3,
    );
    const cut = {...evidence, entries, checkpoints: [first]};
    assert.ok((await verifyEvents(cut)).ok, 'nothing inside can show it');
    const expected = {caseId: undefined, position: 2, fault: 'checkpoint'};
    assert.deepEqual(await breakOf({...cut, witness: second}), expected);
    assert.ok((await verifyEvents({...evidence, witness: second})).ok);
  });

  test('something, whatever single value of a frame, payload or checkpoint was changed', async () => {
    const text = JSON.stringify([evidence.entries, evidence.checkpoints]);
    const values = [...text.matchAll(/:("[^"]*"|\d+)(?=[,}])/g)];
    for (const {index, 1: value = ''} of values) {
      const other = value.startsWith('"') ? '"tampered"' : '77';
      const changed = text.slice(0, index + 1) + other + text.slice(index + 1 + value.length);
      const [entries, checkpoints] = JSON.parse(changed) as [ChainEntry[], Checkpoint[]];
      const {ok} = await verifyEvents({...evidence, entries, checkpoints});
      assert.ok(!ok, `a change at ${index} was not noticed`);
    }
    assert.ok(values.length > 80);
  });
});

describe('Verification of a large office', () => {
  test('takes time in proportion to the number of events', async () => {
    const few = await bestTime(await manyCases(30));
    const many = await bestTime(await manyCases(240));
    // Eight times the events; quadratic work would take sixty-four times as long.
    assert.ok(many < few * 24, `${few.toFixed(0)} ms for 300, ${many.toFixed(0)} ms for 2,400`);
  });
});

async function manyCases(count: number): Promise<EvidenceOfCases> {
  const cases = await Promise.all(
    Array.from({length: count}, (_each, index) => chain(`case-${index}`, 10)),
  );
  return {...evidence, checkpoints: [], entries: cases.flat()};
}

/** The best of three: what else the machine does at the time is not what is measured. */
async function bestTime(given: EvidenceOfCases): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    assert.ok((await verifyEvents(given)).ok);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function unsigned({
  signature: _signature,
  ...checkpoint
}: Checkpoint): Omit<Checkpoint, 'signature'> {
  return checkpoint;
}
