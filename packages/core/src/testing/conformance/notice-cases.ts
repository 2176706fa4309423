import {sampleNoticeValues} from '../sample-notice.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {createNoticeBench, longAgo} from './notice-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** Stands wherever content stands: it must not come back. */
const canary = 'Marmalade';
const notYet = '2999-01-01T00:00:00.000Z';
/** A time that is over: its first day and its last. */
const over = {from: '2001-01-01', to: '2001-12-31'};
const inItsTime = {effectiveFrom: '2001-06-01T00:00:00.000Z'};

/** Notices, their versions and their translations. */
export const noticeCases: BenchCases = {
  'lists a notice that is in force, with its titles filled in': async (bench) => {
    const {client, noticeId} = await createNoticeBench(bench);
    const {notices} = expectValue(await client.notices.list(), 'Listing');
    expectEqual(
      [
        notices.find(({id}) => id === noticeId),
        {
          id: noticeId,
          kind: 'rights-and-responsibilities',
          version: '1',
          title: {
            en: 'Your rights at Riverside Hospital',
            es: 'Sus derechos en Riverside Hospital',
          },
        },
      ],
      'A notice should be listed as it is called.',
    );
  },

  'gives the first section of a notice with its text, and the text of the others when asked':
    async (bench) => {
      const {client, noticeId} = await createNoticeBench(bench);
      const address = {noticeId, language: 'en'};
      const head = expectValue(await client.notices.read(address), 'Reading');
      expect(head.version === '1' && head.language === 'en', 'It should be what was asked for.');
      expectEqual(
        [head.sections.map(({passages}) => passages !== undefined), [true, false]],
        'The first section alone should come with its text.',
      );
      expectEqual([head.languages, ['en', 'es']], 'A page should learn which languages there are.');
      const rest = {...address, version: head.version};
      const {sections} = expectValue(await client.notices.readSections(rest), 'Reading the rest');
      expect(
        sections.every(({passages = []}) => passages.length > 0),
        'Every section should come with its text then.',
      );
      expectEqual([sections[0], head.sections[0]], 'The first section should be the same.');
      expect(
        sections[1]?.passages?.[0] === 'You choose who may visit you.',
        'The words should be those that were published.',
      );
    },

  'gives a section that is not translated in the language it was written in, and says so': async (
    bench,
  ) => {
    const {client, noticeId} = await createNoticeBench(bench);
    const head = expectValue(
      await client.notices.read({noticeId, language: 'es-MX'}),
      'Reading in Spanish',
    );
    expect(
      head.language === 'es' && head.status === 'draft',
      'The nearest language should be given, with the status of its translation.',
    );
    expectEqual(
      [head.sections.map(({id, language}) => [id, language].join()), ['respect,es', 'visitors,en']],
      'Each section should name the language it is really in.',
    );
    const other = expectValue(await client.notices.read({noticeId, language: 'fr'}), 'Reading');
    expect(other.language === 'en', 'A language it does not have should fall back on its own.');
  },

  'knows no notice and no version that was not published': async (bench) => {
    const {client, noticeId, notice, record, facilityId} = await createNoticeBench(bench);
    const language = 'en';
    const unknown = {noticeId: `${noticeId}-x`, language};
    const other = {noticeId, version: '7', language};
    const replies = [
      await client.notices.read(unknown),
      await client.notices.read(other),
      await client.notices.readSections(other),
      await bench.transport.send('acknowledge-notice', {
        ...(await record({}, {...notice, version: '7'})),
        facilityId,
      }),
      await bench.transport.send('acknowledge-notice', {
        ...(await record({}, {...notice, id: unknown.noticeId})),
        facilityId,
      }),
    ];
    for (const reply of replies) expectRefusal(reply, 'not-found', 'What is not there');
  },

  'gives nobody a notice before it is in force or after its last day, and records none': async (
    bench,
  ) => {
    const made = await createNoticeBench(bench, {effective: over});
    const {client, noticeId, notice, publish, record, facilityId} = made;
    expectValue(await publish({version: '0'}, inItsTime), 'Publishing what was over long ago');
    const ahead = {...notice, version: '2', effective: {from: '2025-01-01'}};
    expectValue(await publish(ahead, {effectiveFrom: notYet}), 'Publishing for later');
    const none = await client.notices.read({noticeId, language: 'en'});
    expectRefusal(none, 'notice-not-in-force', 'Reading a notice that is not in force');
    const early = {noticeId, version: '2', language: 'en'};
    for (const reply of [
      await client.notices.read(early),
      await client.notices.readSections(early),
    ])
      expectRefusal(reply, 'notice-not-in-force', 'Reading a version before its time');
    const {notices} = expectValue(await client.notices.list(), 'Listing');
    expect(!notices.some(({id}) => id === noticeId), 'It should not be listed.');
    for (const version of [notice, ahead]) {
      const submission = {...(await record({}, version)), facilityId};
      const reply = await bench.transport.send('acknowledge-notice', submission);
      expectRefusal(reply, 'notice-not-in-force', 'A record of a version that is not in force');
    }
    expect((await made.deliveries()).length === 0, 'Nothing should be recorded.');
  },

  'gives the version in force to a page that names none, and an earlier one to who names it':
    async (bench) => {
      const {client, noticeId, publish} = await createNoticeBench(bench);
      const change = {kind: 'substantive', summary: {en: 'You may now ask {hospital} for more.'}};
      const next = {version: '2', change} as Parameters<typeof publish>[0];
      expectValue(await publish(next, {effectiveFrom: '2025-06-01T00:00:00.000Z'}), 'Publishing');
      const read = expectValue(await client.notices.read({noticeId, language: 'es'}), 'Reading');
      expect(read.version === '2', 'The version that came into force last should be given.');
      expectEqual(
        [read.change, {text: 'You may now ask Riverside Hospital for more.', language: 'en'}],
        'What is new should be told, in the language it is in.',
      );
      const first = {noticeId, language: 'en', version: '1'};
      const earlier = expectValue(await client.notices.read(first), 'Reading the first version');
      expect(earlier.version === '1', 'A version that was in force once can be read again.');
      const words = {version: '3', change: {kind: 'editorial', summary: {en: 'A comma.'}}} as const;
      expectValue(await publish(words, {effectiveFrom: '2025-07-01T00:00:00.000Z'}), 'Publishing');
      const mended = expectValue(await client.notices.read({noticeId, language: 'es'}), 'Reading');
      expectEqual(
        [
          [mended.version, mended.change?.text],
          ['3', 'You may now ask Riverside Hospital for more.'],
        ],
        'A mended word should not hide what people have to be told.',
      );
    },

  'keeps a version as it was published first': async (bench) => {
    const {facilityId, noticeId, notice, publish, staff} = await createNoticeBench(bench);
    const again = expectValue(await publish(), 'Publishing the same again');
    const others = [
      await publish({retention: {...notice.retention, years: 7}}),
      await publish({}, {values: {hospital: 'Lakeside Hospital'}}),
      await publish({}, {effectiveFrom: '2025-01-03T00:00:00.000Z'}),
    ];
    for (const reply of others) expectRefusal(reply, 'conflict', 'Another version 1');
    const address = {facilityId, noticeId, version: '1'};
    const read = expectValue(await staff.send('read-notice-version', address), 'Reading as staff');
    expectEqual(
      [read, {...again, notice, values: sampleNoticeValues}],
      'A version should stay as it was published.',
    );
    expect(read.effectiveFrom === longAgo, 'It should say from when on it is in force.');
    const {versions} = expectValue(
      await staff.send('list-notice-versions', {facilityId, noticeId}),
      'Listing versions',
    );
    expectEqual([versions, [again]], 'A list should have each version, and leave its text out.');
    for (const reply of [
      await staff.send('read-notice-version', {...address, version: '7'}),
      await staff.send('list-notice-versions', {facilityId, noticeId: `${noticeId}-x`}),
    ])
      expectRefusal(reply, 'not-found', 'What was never published');
  },

  'publishes nothing while a value is missing, and names the field': async (bench) => {
    const {client, noticeId, publish} = await createNoticeBench(bench);
    for (const values of [{}, {hospital: '  '}]) {
      const reply = await publish({version: '2'}, {values});
      const problem = expectRefusal(reply, 'invalid', 'A notice without the name of the hospital');
      expectNamed(problem, {path: '/values/hospital', code: 'required'});
    }
    const more = {...sampleNoticeValues, [canary]: canary};
    const problem = expectRefusal(await publish({version: '2'}, {values: more}), 'invalid', 'It');
    expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
    const read = expectValue(await client.notices.read({noticeId, language: 'en'}), 'Reading');
    expect(read.version === '1', 'Nothing of it should be published.');
  },

  'publishes no notice with a fault, and names its place': async (bench) => {
    const {client, noticeId, notice, publish} = await createNoticeBench(bench);
    const {en} = notice.texts;
    expect(en !== undefined, 'The sample should have English words.');
    const [section] = notice.sections;
    const unsourced = {id: 'respect', statements: [{id: 'respect', sources: []}]};
    const [, visitors] = notice.sections;
    expect(section !== undefined && visitors !== undefined, 'The sample should have sections.');
    const faults = [
      [{id: 'another'}, '/notice/id'],
      [{[canary]: canary}, '/notice'],
      [{effective: {from: '2025-02-30'}}, '/notice/effective/from'],
      [{sections: [unsourced, visitors]}, '/notice/sections/0/statements/0/sources'],
      [{sections: [section, section]}, '/notice/sections/1/id'],
      [{language: 'fr'}, '/notice/texts'],
    ] as const;
    for (const [change, path] of faults) {
      const request = {noticeId: notice.id, version: '2'};
      const reply = await publish({version: '2', ...change} as never, request);
      const problem = expectRefusal(reply, 'invalid', `A notice with a fault at ${path}`);
      const seen = problem.errors.map((error) => error.path).join(', ');
      expect(
        problem.errors.some((error) => error.path === path),
        `The problem should be at ${path}; it is at ${seen}.`,
      );
      expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
    }
    const script = {...en, title: `<script>${canary}</script>`};
    const reply = await publish({version: '2', texts: {...notice.texts, en: script}});
    const problem = expectRefusal(reply, 'invalid', 'A notice with a script in it');
    expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
    const untimely = [
      await publish({version: '2'}, {effectiveFrom: '2024-12-01T00:00:00.000Z'}),
      await publish({version: '2', effective: over}, {effectiveFrom: longAgo}),
    ];
    for (const answer of untimely)
      expectNamed(expectRefusal(answer, 'invalid', 'A version that may not be given then'), {
        path: '/effectiveFrom',
        code: 'not-allowed',
      });
    const read = expectValue(await client.notices.read({noticeId, language: 'en'}), 'Reading');
    expect(read.version === '1', 'People should still be shown the one that may be given.');
  },

  'leaves publishing and what is on record to staff': async (bench) => {
    const {facilityId, noticeId, notice} = await createNoticeBench(bench);
    const {transport} = bench;
    const version = {facilityId, noticeId, version: '1'};
    const id = crypto.randomUUID();
    const publication = {notice, values: sampleNoticeValues, effectiveFrom: longAgo};
    const visit = {encounter: id, subject: id, setting: 'inpatient', arrivedAt: longAgo} as const;
    const closed = [
      await transport.send('publish-notice', {...version, ...publication}),
      await transport.send('list-notice-versions', version),
      await transport.send('read-notice-version', version),
      await transport.send('save-encounter', {facilityId, ...visit}),
      await transport.send('list-due-notices', {facilityId}),
      await transport.send('list-deliveries', {facilityId}),
      await transport.send('export-deliveries', {facilityId, format: 'ndjson'}),
      await transport.send('read-proof-of-delivery', {facilityId, id}),
      await transport.send('destroy-expired-deliveries', {facilityId, id}),
      await transport.send('list-my-due-notices', {facilityId}),
    ];
    for (const reply of closed) expectRefusal(reply, 'unauthorized', 'A page without a token');
  },
};
