import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import type {Feedback} from '@patient-relations/core/feedback';
import {letterTemplates, type LetterKind} from '@patient-relations/core/letter';
import {
  sampleAnonymousFeedback,
  sampleFacility,
  sampleFeedback,
} from '@patient-relations/core/testing';
import {checkConfig, ConfigError} from './config/load-config.js';
import {readPdf} from './letters/testing/read-pdf.js';
import {
  testLetterDesk,
  testLetterFacts,
  testLetters,
  type TestLetterDesk,
} from './testing/letter-desk.js';
import {requestsTo, withCode, withToken, type Answer, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

const patient: Partial<Feedback> = {
  person: {role: 'patient', name: 'Rosa Quintero'},
  contact: {preferred: 'post', address: '12 Orchard Lane\nRiverside', email: 'rosa@example.org'},
};
/** `409 /channel forbidden-channel`, of each thing that stood in the way. */
const faults = ({status, body}: Answer): readonly string[] =>
  (body.errors as {readonly path: string; readonly code: string}[]).map(
    ({path, code}) => `${status} ${path} ${code}`,
  );

describe('Letters of a case', () => {
  let service: TestService;
  let requests: Requests;
  let clock = new Date('2026-03-02T15:00:00.000Z');

  before(async () => {
    const facilities = [
      {facility: sampleFacility(), letters: testLetters, casework: {packs: ['us-cms']}},
    ];
    service = await startTestService({config: testConfig({facilities}), now: () => clock});
    requests = requestsTo(service);
  });
  after(() => service.end());

  async function received(feedback: Feedback = sampleFeedback(patient)): Promise<{
    readonly id: string;
    readonly accessCode: string;
    readonly desk: TestLetterDesk;
  }> {
    const {id, accessCode} = await requests.submit({feedback});
    const desk = await testLetterDesk(service, id);
    return {id, accessCode, desk};
  }

  const classified = (desk: TestLetterDesk): Promise<Answer> =>
    desk.enter('classified', {class: 'grievance', reason: 'It was written.'});
  const own = async (accessCode: string) =>
    (await requests.get('/v1/facilities/riverside/cases/mine', withCode(accessCode))).body
      .events as readonly {readonly kind: string; readonly payload: Record<string, unknown>}[];

  for (const pack of ['us-cms', 'gb-eng'])
    test(`live under ${pack} from the first draft to the proof that the answer arrived`, async () => {
      const {accessCode, desk} = await received();
      await classified(desk);
      await desk.enter('packs-set', {packs: [{id: pack, version: '1'}]});
      await desk.letter('acknowledgement', 'sent');
      await desk.letter('interim', 'sent');
      const {id} = await desk.put('', {
        kind: 'resolution',
        facts: {...testLetterFacts, results: []},
      });
      const open = (await desk.get(id)).body;
      const missing = open.problems
        .filter(({code}: {readonly code: string}) => code === 'missing-element')
        .map(({detail}: {readonly detail: string}) => detail);
      assert.ok(missing.length > 0);
      const refused = await desk.put(`${id}/finalizations`, {});
      for (const element of missing)
        assert.ok(faults(refused).includes(`409 /elements/${element} missing-element`), element);
      const blocks = open.letter.blocks.map((block: {readonly lines: readonly string[]}) => ({
        ...block,
        lines: block.lines.map((line) => (line === '{results}' ? 'The bell was broken.' : line)),
      }));
      await desk.put(`${id}/edits`, {change: {blocks}});
      const {digest} = (await desk.get(id)).body;
      assert.deepEqual(faults(await desk.put(`${id}/reviews`, {digest})), [
        '409  reviewed-by-author',
      ]);
      await desk.put(`${id}/reviews`, {digest}, desk.reviewer);
      const final = await desk.put(`${id}/finalizations`, {});
      assert.equal(final.status, 200, final.text);
      const sent = await desk.put(`${id}/deliveries`, {channel: 'post'});
      const proof = {kind: 'tracking-number', detail: 'RR 123 456'};
      await desk.put(`${id}/proofs`, {deliveryId: sent.id, proof});
      const view = (await desk.get(id)).body;
      assert.equal(view.final.digest, digest);
      assert.equal(view.versions.length, 2);
      assert.deepEqual(view.deliveries[0].proof.detail, 'RR 123 456');
      const events = await own(accessCode);
      assert.deepEqual(
        events.map(({kind}) => kind),
        ['received', 'letter-sent', 'acknowledged', 'letter-sent', 'letter-sent', 'resolved'],
      );
      const seen = JSON.stringify(events.at(-2));
      assert.match(seen, /The bell was broken\./);
      assert.doesNotMatch(seen, /RR 123|digest|12 Orchard|letterId/);
    });

  test('are read in every version of their text, each as it was', async () => {
    const {desk} = await received();
    const id = await desk.letter('resolution', 'drafted');
    await desk.put(`${id}/edits`, {change: {subject: 'Our whole answer'}});
    const first = (await desk.get(`${id}?version=1`)).body;
    const last = (await desk.get(id)).body;
    assert.notEqual(first.letter.subject, 'Our whole answer');
    assert.equal(last.letter.subject, 'Our whole answer');
    assert.notEqual(first.digest, last.digest);
    assert.equal((await desk.get(`${id}?version=3`)).status, 404);
    assert.equal((await desk.get(randomUUID())).status, 404);
  });

  test('are changed by one at a time: whoever saw an older case is told so, and a repeat changes nothing', async () => {
    const {id: caseId, desk} = await received();
    const id = await desk.letter('resolution', 'drafted');
    const staff = withToken(await service.staffToken());
    const url = `/v1/staff/facilities/riverside/cases/${caseId}/letters/${id}/edits`;
    const change = {version: 2, change: {subject: 'Our answer'}};
    const write = randomUUID();
    const first = await requests.put(`${url}/${write}`, change, staff);
    assert.equal(first.status, 200);
    const other = await requests.put(`${url}/${randomUUID()}`, change, staff);
    assert.deepEqual([other.status, other.body.code], [409, 'stale']);
    assert.deepEqual((await requests.put(`${url}/${write}`, change, staff)).body, first.body);
    const elsewhere = url.replace(id, randomUUID());
    const moved = await requests.put(`${elsewhere}/${write}`, change, staff);
    assert.deepEqual([moved.status, moved.body.code], [409, 'conflict']);
  });

  test('wait for the class of the complaint before they answer it, and nothing is sent meanwhile', async () => {
    const {accessCode, desk} = await received();
    const id = await desk.letter('resolution', 'final');
    const refused = await desk.put(`${id}/deliveries`, {channel: 'portal'});
    assert.deepEqual(faults(refused), ['409  not-classified']);
    assert.deepEqual(
      (await own(accessCode)).map(({kind}) => kind),
      ['received'],
    );
    await classified(desk);
    assert.equal((await desk.put(`${id}/deliveries`, {channel: 'portal'})).status, 200);
  });

  describe('go by no way that the person forbade', () => {
    const contacts: readonly NonNullable<Feedback['contact']>[] = [
      {preferred: 'code', email: 'rosa@example.org', address: '12 Orchard Lane'},
      {
        preferred: 'phone',
        phone: '+1 555 010 0142',
        email: 'rosa@example.org',
        safety: {never: ['post', 'email']},
      },
      {preferred: 'email', email: 'rosa@example.org', times: ['evening']},
      {
        preferred: 'post',
        address: '12 Orchard Lane',
        safety: {maySayHospital: false, never: ['email']},
      },
      {preferred: 'phone', phone: '+1 555 010 0142'},
    ];
    const ways = [
      {channel: 'post'},
      {channel: 'email-notice', to: 'rosa@example.org'},
      {channel: 'email-notice', to: 'someone@example.org'},
    ];

    test(`in ${contacts.length * ways.length} tries by each way to people with rules of their own`, async () => {
      let gone = 0;
      for (const contact of contacts) {
        const {desk} = await received(sampleFeedback({...patient, contact}));
        await classified(desk);
        const id = await desk.letter('resolution', 'final');
        for (const way of ways) {
          const {status} = await desk.put(`${id}/deliveries`, way);
          if (status === 200) gone += 1;
        }
        assert.equal((await desk.get(id)).body.deliveries.length, 0);
      }
      assert.equal(gone, 0);
    });

    test('as they said it last: what they changed their mind about counts', async () => {
      const {desk} = await received();
      await classified(desk);
      const id = await desk.letter('resolution', 'final');
      const rules = {preferred: 'code', never: [], mayLeaveMessage: false, maySayHospital: true};
      await desk.enter('contact-rules-changed', {...rules, how: 'By phone.'});
      const refused = await desk.put(`${id}/deliveries`, {channel: 'post'});
      assert.ok(faults(refused).includes('409 /channel forbidden-channel'));
    });
  });

  describe('name nobody', () => {
    test('who is anonymous, though staff wrote the name down and gave it for the letter', async () => {
      const {desk} = await received(sampleAnonymousFeedback());
      await desk.enter('details-recorded', {changes: {personName: 'Secret Name'}});
      await desk.enter('authority-recorded', {status: 'not-needed'});
      const facts = {...testLetterFacts, recipientName: 'Secret Name'};
      const {id} = await desk.put('', {kind: 'resolution', facts});
      assert.doesNotMatch((await desk.get(id)).text, /Secret Name/);
    });

    test('of whom the reader may know nothing: before authority is on record there is no other letter', async () => {
      const {desk} = await received(sampleFeedback());
      const kinds: readonly LetterKind[] = [
        'acknowledgement',
        'interim',
        'resolution',
        'closure-unsatisfied',
        'referral',
      ];
      for (const kind of kinds)
        assert.deepEqual(faults(await desk.put('', {kind, facts: testLetterFacts})), [
          '409 /kind no-authority',
        ]);
      const facts = {...testLetterFacts, patientName: 'Elena Quintero'};
      const {id} = await desk.put('', {kind: 'cannot-disclose', facts});
      const {text} = await desk.get(id);
      assert.doesNotMatch(text, /Elena|bell|nurses/);
    });

    test('to staff whose part it is not to write to people', async () => {
      const feedback = sampleFeedback({...patient, identity: 'confidential'});
      const {desk} = await received(feedback);
      const id = await desk.letter('resolution', 'drafted');
      for (const role of [
        'frontline',
        'department-reviewer',
        'risk',
        'grievance-committee',
        'auditor',
        'administrator',
      ] as const) {
        const token = await service.staffToken('riverside', [role]);
        for (const form of ['', '/page', '/pdf']) {
          const {status, text} = await desk.get(`${id}${form}`, token);
          assert.equal(status, 403);
          assert.doesNotMatch(text, /Rosa/);
        }
      }
    });
  });

  describe('are printed', () => {
    test('as a page under a strict policy, with its style sheet, and as a draft until it is final', async () => {
      const {desk} = await received();
      const id = await desk.letter('resolution', 'reviewed');
      const draft = await desk.get(`${id}/page`);
      assert.match(String(draft.headers['content-type']), /text\/html/);
      assert.match(
        String(draft.headers['content-security-policy']),
        /default-src 'none'; style-src 'self'/,
      );
      assert.match(draft.text, /Draft\. Not to be sent\./);
      assert.match(draft.text, /12 Orchard Lane/);
      const [, styles = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(draft.text) ?? [];
      const sheet = await requests.get(styles);
      assert.equal(sheet.status, 200);
      assert.match(String(sheet.headers['content-type']), /text\/css/);
      await desk.put(`${id}/finalizations`, {});
      assert.doesNotMatch((await desk.get(`${id}/page`)).text, /Draft\. Not to be sent\./);
    });

    for (const language of ['en', 'es', 'ar'])
      test(`as a PDF whose words can be read again, in ${language}`, async () => {
        const {desk} = await received(sampleFeedback({...patient, language}));
        const id = await desk.letter('resolution', 'final');
        const pdf = await desk.get(`${id}/pdf`);
        assert.equal(pdf.headers['content-type'], 'application/pdf');
        const {drawn, embeddedFonts} = readPdf(pdf.bytes);
        const text = drawn.map((each) => each.text).join(' ');
        for (const word of ['Riverside', 'Hospital', 'Rosa', 'Orchard'])
          assert.ok(text.includes(word), word);
        assert.ok(embeddedFonts > 0);
        assert.deepEqual((await desk.get(`${id}/pdf`)).bytes, pdf.bytes);
      });

    test('not with signs that no font has: the page has them all the same', async () => {
      const {desk} = await received();
      const id = await desk.letter('resolution', 'drafted');
      await desk.put(`${id}/edits`, {change: {subject: '我们的答复'}});
      const refused = await desk.get(`${id}/pdf`);
      assert.deepEqual(faults(refused), ['422 /letter not-printable']);
      assert.doesNotMatch(refused.text, /答复/);
      assert.match((await desk.get(`${id}/page`)).text, /我们的答复/);
    });
  });

  describe('are refused', () => {
    test('where a line of them is a megabyte: by its place, and nothing is stored or logged of it', async () => {
      const {desk} = await received();
      const id = await desk.letter('resolution', 'drafted');
      const line = 'quokka '.repeat(150_000);
      const block = {type: 'paragraph', lines: ['Hello,', line], carries: [], filled: []};
      const edited = await desk.put(`${id}/edits`, {change: {blocks: [block]}});
      assert.deepEqual(faults(edited), ['400 /change/blocks/0/lines/1 too-long']);
      const facts = {concern: line};
      const drafted = await desk.put('', {kind: 'resolution', facts});
      assert.deepEqual(faults(drafted), ['400 /facts/concern too-long']);
      assert.equal((await desk.get(id)).body.versions.length, 1);
      assert.ok(!service.log().includes('quokka'));
    });

    test('where they ask for a fact that no letter may tell', async () => {
      const {desk} = await received();
      const refused = await desk.put('', {kind: 'resolution', facts: {accessCode: 'x'}});
      assert.deepEqual(faults(refused), ['400 /facts unknown-field']);
    });

    test('once they are final: not a word is changed any more', async () => {
      const {desk} = await received();
      const id = await desk.letter('resolution', 'final');
      const edited = await desk.put(`${id}/edits`, {change: {subject: 'Another'}});
      assert.deepEqual(faults(edited), ['409 /letterId final']);
    });
  });

  test('stop the clock of what they do: an interim letter is on record as one', async () => {
    const {id: caseId, desk} = await received();
    await desk.letter('interim', 'sent');
    const staff = withToken(await service.staffToken());
    const {body} = await requests.get(`/v1/staff/facilities/riverside/cases/${caseId}`, staff);
    const last = body.events.at(-1);
    assert.deepEqual(
      [last.kind, last.payload.duty, last.payload.when],
      ['duty-done', 'interim', clock.toISOString()],
    );
    clock = new Date(clock.getTime() + 1000);
  });
});

describe('A hospital’s own letters', () => {
  const [template] = letterTemplates;
  assert.ok(template);
  const own = {...template, id: 'ours', version: '7', subject: 'Riverside has your complaint'};
  const configured = (changes: object) => ({
    facilities: [{facility: sampleFacility(), letters: {templates: [{...own, ...changes}]}}],
  });

  test('go before those that come with the service', async (context) => {
    const config = checkConfig({...configured({}), proof: {required: false}}, 'hospital.json');
    const service = await startTestService({config});
    context.after(() => service.end());
    const requests = requestsTo(service);
    const {id} = await requests.submit({feedback: sampleFeedback(patient)});
    const desk = await testLetterDesk(service, id);
    const letter = await desk.letter(own.kind, 'drafted');
    assert.equal((await desk.get(letter)).body.letter.subject, 'Riverside has your complaint');
    const staff = withToken(await service.staffToken());
    const url = '/v1/staff/facilities/riverside/letter-templates';
    const {templates} = (await requests.get(url, staff)).body;
    assert.equal(templates.length, letterTemplates.length + 1);
  });

  const mistakes: readonly (readonly [string, object, string])[] = [
    [
      'asks for a fact that there is none of',
      {subject: 'About {shoeSize}'},
      'subject: unknown-field',
    ],
    [
      'asks for one in a block',
      {blocks: [{type: 'paragraph', lines: ['Hello,', 'a {shoeSize}']}]},
      'blocks/0/lines/1: unknown-field',
    ],
    [
      'claims what no rules require',
      {blocks: [{type: 'paragraph', lines: ['Hello,'], carries: ['us-cms/shoe-size']}]},
      'blocks/0/carries/0: unknown-element',
    ],
    [
      'tells of a patient where nothing may be told',
      {kind: 'cannot-disclose', subject: 'On {patientName}'},
      'subject: discloses',
    ],
  ];
  for (const [what, changes, place] of mistakes)
    test(`keep the service from starting where one ${what}: the message names the place`, () => {
      assert.throws(
        () => checkConfig(configured(changes), 'hospital.json'),
        (error) =>
          error instanceof ConfigError &&
          error.message.includes(`/facilities/0/letters/templates/0/${place}`) &&
          !error.message.includes('shoeSize'),
      );
    });
});
