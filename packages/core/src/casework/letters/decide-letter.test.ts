import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Contact, Feedback} from '../../feedback/feedback.js';
import type {LetterFacts} from '../../letter/letter-fields.js';
import {letterDigest} from '../../letter/letter-digest.js';
import {letterRequirements} from '../../letter/letter-requirements.js';
import type {LetterKind} from '../../letter/letter-template.js';
import {sampleFeedback} from '../../testing/builders.js';
import {finalOf, letterOf} from './letter-of.js';
import {letterDesk, packOf, type LetterDesk} from './testing/letter-desk.js';

const contact: Contact = {
  preferred: 'post',
  email: 'rosa@example.org',
  address: '12 Orchard Lane\nRiverside',
};
const person: Feedback['person'] = {role: 'patient', name: 'Rosa Quintero'};
const facts: LetterFacts = {
  concern: 'Nobody came to the bell.',
  steps: ['We talked with the nurses.', 'We tested the bell.'],
  results: ['The bell was broken.'],
  decision: 'It is mended.',
  answers: ['Nobody heard the bell.'],
  actions: ['We test each bell every day.'],
  delayReason: 'We wait for a report.',
  newDate: '2025-12-08',
  daysNeeded: '33',
  progress: 'We talked with the nurses.',
  openPoints: ['Who was there that night.'],
  apology: 'We are sorry.',
  appeal: 'Write to us by the end of the year.',
  respondBy: '2025-12-01',
  statusAddress: 'https://riverside.example/case',
};

function deskOf(given: Partial<Feedback> = {}, packs = ['us-cms']): LetterDesk {
  const feedback = sampleFeedback({person, contact, ...given});
  const desk = letterDesk({feedback, packs: packs.map(packOf)});
  desk.enter('classified', {class: 'grievance', id: 'c'});
  return desk;
}

/** A letter in which nothing is missing; its id. */
async function drafted(desk: LetterDesk, kind: LetterKind = 'resolution'): Promise<string> {
  return desk.take({action: 'draft', kind, facts});
}

async function reviewed(desk: LetterDesk, letterId: string, by = 'bea'): Promise<string> {
  const digest = await letterDigest(letterOf(itemOf(desk, letterId)));
  return desk.take({action: 'review', letterId, digest, by});
}

async function finished(desk: LetterDesk, kind: LetterKind = 'resolution'): Promise<string> {
  const letterId = await drafted(desk, kind);
  await reviewed(desk, letterId);
  const id = await desk.take({action: 'finalize', letterId});
  assert.doesNotMatch(id, / /);
  return letterId;
}

function itemOf(desk: LetterDesk, letterId: string) {
  const item = desk.at().work.letters.find(({id}) => id === letterId);
  assert.ok(item, letterId);
  return item;
}

describe('A letter of a case', () => {
  test('keeps every version of its text, and who wrote it', async () => {
    const desk = deskOf();
    const letterId = await drafted(desk);
    await desk.take({action: 'edit', letterId, change: {subject: 'Our answer'}, by: 'bea'});
    const waiver = {element: 'us-cms/results', reason: 'Told in person.'};
    await desk.take({action: 'waive', letterId, ...waiver, by: 'cleo'});
    await desk.take({action: 'edit', letterId, change: {subject: 'Our whole answer'}});
    const item = itemOf(desk, letterId);
    assert.deepEqual(
      [0, 1, 2, 3].map((count) => letterOf(item, count).subject),
      [item.letter.subject, 'Our answer', 'Our answer', 'Our whole answer'],
    );
    assert.deepEqual(letterOf(item).authors, ['ann', 'bea', 'cleo']);
    assert.deepEqual(letterOf(item).waived, [{...waiver, by: 'cleo'}]);
  });

  test('is for whom it is in the language the person writes, or the one asked for', async () => {
    const desk = deskOf({language: 'es-MX'});
    const own = await drafted(desk);
    assert.equal(itemOf(desk, own).letter.language, 'es');
    const other = await desk.take({action: 'draft', kind: 'interim', language: 'ar', facts});
    assert.equal(itemOf(desk, other).letter.language, 'ar');
  });

  test('has a final text whose hash is the one that was reviewed', async () => {
    const desk = deskOf();
    const item = itemOf(desk, await finished(desk));
    assert.equal(item.final?.digest, await letterDigest(letterOf(item)));
    assert.deepEqual(item.final.packs, [{id: 'us-cms', version: packOf('us-cms').version}]);
    assert.equal(finalOf(item)?.review.by, 'bea');
  });
});

describe('A letter is not final', () => {
  for (const [pack, kinds] of Object.entries({
    'us-cms': ['interim', 'resolution', 'closure-unsatisfied'],
    'gb-eng': ['acknowledgement', 'interim', 'resolution'],
  } satisfies Record<string, readonly LetterKind[]>))
    for (const kind of kinds)
      for (const {element} of letterRequirements([packOf(pack)], kind))
        test(`where ${element} is not in the ${kind} letter, unless it is waived`, async () => {
          const desk = deskOf({}, [pack]);
          const letterId = await drafted(desk, kind);
          const {blocks} = letterOf(itemOf(desk, letterId));
          const rest = blocks.filter(({carries}) => !carries.includes(element));
          await desk.take({action: 'edit', letterId, change: {blocks: rest}});
          await reviewed(desk, letterId);
          const refused = await desk.take({action: 'finalize', letterId});
          const place = `409 /elements/${element} missing-element`;
          assert.ok(refused.split(', ').includes(place), refused);
          await desk.take({action: 'waive', letterId, element, reason: 'Told in person.'});
          await reviewed(desk, letterId);
          const again = await desk.take({action: 'finalize', letterId});
          assert.ok(!again.includes(place), again);
        });

  test('where several are not in it: each is named', async () => {
    const desk = deskOf();
    const letterId = await desk.take({action: 'draft', kind: 'resolution', facts: {}});
    await reviewed(desk, letterId);
    const refused = await desk.take({action: 'finalize', letterId});
    for (const element of ['steps-taken', 'results'])
      assert.match(refused, new RegExp(`409 /elements/us-cms/${element} missing-element`));
    assert.match(refused, /409 \/letter\/blocks\/\d+\/lines\/0 gap/);
  });

  test('before somebody else reviewed these very words', async () => {
    const desk = deskOf();
    const letterId = await drafted(desk);
    assert.equal(await desk.take({action: 'finalize', letterId}), '409  not-reviewed');
    assert.equal(await reviewed(desk, letterId, 'ann'), '409  reviewed-by-author');
    const old = await letterDigest(letterOf(itemOf(desk, letterId)));
    await reviewed(desk, letterId);
    await desk.take({action: 'edit', letterId, change: {subject: 'Our answer'}});
    assert.equal(await desk.take({action: 'finalize', letterId}), '409  changed-since-review');
    const stale = await desk.take({action: 'review', letterId, digest: old, by: 'bea'});
    assert.equal(stale, '409 /digest changed-since-review');
  });

  test('where nobody has said under which rules the case falls', async () => {
    const desk = deskOf({}, []);
    const letterId = await drafted(desk);
    await reviewed(desk, letterId);
    assert.equal(await desk.take({action: 'finalize', letterId}), '409  no-rules');
  });
});

describe('A letter is refused', () => {
  test('every change once it is final', async () => {
    const desk = deskOf();
    const letterId = await finished(desk);
    const element = 'us-cms/results';
    for (const step of [
      {action: 'edit', letterId, change: {subject: 'x'}},
      {action: 'waive', letterId, element, reason: 'x'},
      {action: 'review', letterId, digest: 'x', by: 'bea'},
      {action: 'finalize', letterId},
    ] as const)
      assert.equal(await desk.take(step), '409 /letterId final');
  });

  test('where it is none of this case, and what nobody requires is not waived', async () => {
    const desk = deskOf();
    const unknown = {action: 'finalize', letterId: 'another'} as const;
    assert.equal(await desk.take(unknown), '400 /letterId unknown-value');
    const letterId = await drafted(desk);
    const waiver = {action: 'waive', letterId, element: 'gb-eng/why-late', reason: 'x'} as const;
    assert.equal(await desk.take(waiver), '400 /element unknown-value');
  });

  test('where it grew longer than any letter', async () => {
    const desk = deskOf();
    const letterId = await drafted(desk);
    const block = {
      type: 'paragraph',
      lines: Array<string>(20).fill('a'.repeat(4000)),
      carries: [],
      filled: [],
    } as const;
    const change = {blocks: [block]};
    assert.equal(await desk.take({action: 'edit', letterId, change}), '400 /change too-long');
  });

  test('on a case that is a part of another', async () => {
    const desk = deskOf();
    desk.enter('merged-into', {caseId: 'case-2', reason: 'same', id: 'm'});
    assert.equal(await drafted(desk), '409  merged');
  });
});

describe('A letter that is sent', () => {
  test('is one that is final', async () => {
    const desk = deskOf();
    const letterId = await drafted(desk);
    const refused = await desk.take({action: 'send', letterId, channel: 'post'});
    assert.equal(refused, '409 /letterId not-final');
  });

  const effects = {
    acknowledgement: 'acknowledged',
    interim: 'duty-done',
    resolution: 'resolved',
    'closure-unsatisfied': 'closed',
  } as const;
  for (const [kind, effect] of Object.entries(effects) as [keyof typeof effects, string][])
    test(`${effect}: so is the case by the ${kind} letter, once`, async () => {
      const desk = deskOf();
      const letterId = await finished(desk, kind);
      await desk.take({action: 'send', letterId, channel: 'post'});
      assert.deepEqual(desk.kinds().slice(-2), ['letter-sent', effect]);
      await desk.take({action: 'send', letterId, channel: 'portal'});
      assert.deepEqual(desk.kinds().slice(-2), [effect, 'letter-sent']);
      const {state, work} = desk.at();
      assert.equal(state.letters.length, 2);
      assert.equal(work.duties.length, kind === 'interim' ? 1 : 0);
      if (kind === 'resolution') assert.match(state.resolution ?? '', /The bell was broken\./);
    });

  test('goes with its case or not at all: no complaint is answered before it is classified', async () => {
    const desk = letterDesk({feedback: sampleFeedback({person, contact})});
    const letterId = await finished(desk);
    const before = desk.kinds().length;
    const refused = await desk.take({action: 'send', letterId, channel: 'post'});
    assert.equal(refused, '409  not-classified');
    assert.equal(desk.kinds().length, before);
  });

  test('acknowledges nothing that was taken back', async () => {
    const desk = deskOf();
    const letterId = await finished(desk, 'acknowledgement');
    desk.enter('withdrawn', {});
    assert.equal(await desk.take({action: 'send', letterId, channel: 'portal'}), '409  withdrawn');
    assert.ok(!desk.kinds().includes('letter-sent'));
  });

  test('is held back where authority was taken back after it was written', async () => {
    const desk = deskOf({person: {role: 'relative', name: 'Rosa'}});
    desk.enter('authority-recorded', {status: 'recorded', id: 'a'});
    const letterId = await finished(desk);
    desk.enter('authority-recorded', {status: 'revoked', id: 'b'});
    const refused = await desk.take({action: 'send', letterId, channel: 'portal'});
    assert.equal(refused, '409  no-authority');
  });

  const ways: readonly (readonly [string, Partial<Contact>, object, string])[] = [
    [
      'by post to whoever never wants post',
      {safety: {never: ['post']}},
      {channel: 'post'},
      '409 /channel forbidden-channel',
    ],
    [
      'by post to whoever looks with their code',
      {preferred: 'code'},
      {channel: 'post'},
      '409 /channel forbidden-channel',
    ],
    [
      'by post to whoever gave no address',
      {address: undefined},
      {channel: 'post'},
      '409 /to no-address',
    ],
    [
      'by mail to another address',
      {},
      {channel: 'email-notice', to: 'other@example.org'},
      '409 /to other-address',
    ],
    [
      'by mail at another time than they gave',
      {times: ['evening']},
      {channel: 'email-notice', to: 'rosa@example.org'},
      '409 /channel wrong-time',
    ],
    [
      'in an envelope that names the hospital',
      {safety: {maySayHospital: false}},
      {channel: 'post'},
      '409 /discreet names-hospital',
    ],
  ];
  for (const [what, given, way, expected] of ways)
    test(`does not go ${what}`, async () => {
      const desk = deskOf({contact: {...contact, ...given}});
      const letterId = await finished(desk);
      // As it was addressed while the person was content with that.
      const refused = await desk.take({action: 'send', letterId, ...way} as never);
      assert.equal(refused, expected);
      assert.ok(!desk.kinds().includes('letter-sent'));
    });

  test('is proven once, by what can show it', async () => {
    const desk = deskOf();
    const letterId = await finished(desk);
    const deliveryId = await desk.take({action: 'send', letterId, channel: 'post'});
    const wrong = {kind: 'opened', detail: 'today'} as const;
    const proof = {kind: 'tracking-number', detail: 'RR 123'} as const;
    assert.equal(
      await desk.take({action: 'prove', deliveryId, proof: wrong}),
      '400 /proof/kind no-proof',
    );
    assert.doesNotMatch(await desk.take({action: 'prove', deliveryId, proof}), / /);
    assert.deepEqual(desk.at().work.deliveries[0]?.proof?.proof, proof);
    assert.equal(
      await desk.take({action: 'prove', deliveryId, proof}),
      '409 /deliveryId already-done',
    );
    const other = {action: 'prove', deliveryId: letterId, proof} as const;
    assert.equal(await desk.take(other), '400 /deliveryId unknown-value');
  });
});
