import type {AcknowledgementRecord} from '../../notice/acknowledgement.js';
import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import {createNoticeBench, type NoticeBench} from './notice-bench.js';
import type {BenchCases} from './submitting-cases.js';

const dayMs = 86_400_000;
const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** That a notice was given, once, and to whom. */
export const acknowledgementCases: BenchCases = {
  'records what a page sends once, however often it arrives': async (bench) => {
    const made = await createNoticeBench(bench);
    const submission = await made.record();
    const receipts = await Promise.all(
      Array.from({length: bench.replays}, () => made.acknowledge(submission)),
    );
    expectEqual(receipts, 'Every replay should have the first outcome.');
    const [receipt] = receipts;
    expect(receipt?.id === submission.id, 'A receipt should be that of the record.');
    expect(receipt.status === 'given', 'What was read and acknowledged should count as given.');
    const records = await made.deliveries();
    expect(records.length === 1, 'It should be recorded once.');
    const {receivedAt, keepUntil, status, recordedBy, facilityId, id, subject, encounter, ...kept} =
      records[0] as AcknowledgementRecord;
    expectEqual([kept, submission.acknowledgement], 'What is recorded should be what was sent.');
    expectEqual([receivedAt, receipt.receivedAt], 'The receipt should say when it arrived.');
    expectEqual([status, 'given'], 'The record should have the status of the receipt.');
    expectEqual(
      [
        [facilityId, id],
        [made.facilityId, submission.id],
      ],
      'It should say which it is.',
    );
    expectEqual([recordedBy, 'person'], 'It should say who recorded it.');
    expect(subject === undefined && encounter === undefined, 'It should be of nobody known.');
    const years = Number(keepUntil.slice(0, 4)) - new Date(receivedAt).getUTCFullYear();
    expect(years >= 5 && years <= 7, 'It should be kept as long as the notice says.');
  },

  'refuses another record under an id that was used, and keeps the first': async (bench) => {
    const made = await createNoticeBench(bench);
    const submission = await made.record();
    await made.acknowledge(submission);
    const {acknowledgement} = submission;
    const changed = {...acknowledgement, outcome: 'declined', reason: 'Not today.'} as const;
    const delivery = await made.client.notices.acknowledge({
      ...submission,
      acknowledgement: changed,
    });
    expect(
      delivery.status === 'rejected' && delivery.code === 'conflict',
      'The same id with another answer should be a conflict.',
    );
    expectEqual(
      [(await made.deliveries()).map(({outcome}) => outcome), ['acknowledged']],
      'The first should stand.',
    );
  },

  'keeps one record of a person, a visit and a version, whoever sends it and however often': async (
    bench,
  ) => {
    const made = await createNoticeBench(bench);
    const patient = await made.admit();
    const first = expectValue(
      await made.enter({...(await made.record()), ...patient}),
      'The first',
    );
    const tabs = await Promise.all(
      Array.from({length: 5}, async () => made.enter({...(await made.record()), ...patient})),
    );
    for (const reply of tabs)
      expectEqual(
        [expectValue(reply, 'Another'), first],
        'It should get the receipt of the first.',
      );
    expect((await made.deliveries()).length === 1, 'There should be one record.');
    const another = await made.admit({subject: patient.subject});
    const later = expectValue(await made.enter({...(await made.record()), ...another}), 'Later');
    expect(later.id !== first.id, 'Another visit should have a record of its own.');
  },

  'keeps one record when two pages send theirs at once': async (bench) => {
    const made = await createNoticeBench(bench);
    const patient = await made.admit();
    const submissions = await Promise.all(Array.from({length: 8}, () => made.record()));
    const replies = await Promise.all(
      submissions.map((submission) => made.enter({...submission, ...patient})),
    );
    expectEqual(
      replies.map((reply) => expectValue(reply, 'Each')),
      'All should get the receipt of the record that stands.',
    );
    expect((await made.deliveries()).length === 1, 'There should be one record.');
  },

  'stores an acknowledgement after a refusal, and no refusal after an acknowledgement': async (
    bench,
  ) => {
    const made = await createNoticeBench(bench);
    for (const outcome of ['declined', 'unable'] as const) {
      const patient = await made.admit();
      const refused = {outcome, reason: 'Too tired now.'};
      const send = async (overrides = {}) =>
        expectValue(await made.enter({...(await made.record(overrides)), ...patient}), 'Sending');
      const refusal = await send(refused);
      expect(refusal.status === 'not-signed', 'A refusal should not count as given.');
      expectEqual([await send(refused), refusal], 'A second refusal should get the first receipt.');
      const given = await send();
      expect(given.status === 'given', 'A person may still acknowledge it.');
      expect(given.id !== refusal.id, 'An acknowledgement should be a record of its own.');
      expectEqual(
        [await send(refused), given],
        'A refusal that comes later should change nothing.',
      );
      const records = await made.deliveries({subject: patient.subject});
      expectEqual(
        [records.map(({status}) => status), ['given', 'not-signed']],
        'Both should be on record, and nothing else.',
      );
    }
  },

  'lets each delivery to nobody in particular stand by itself': async (bench) => {
    const made = await createNoticeBench(bench);
    const first = await made.acknowledge(await made.record());
    const second = await made.acknowledge(await made.record());
    expect(first.id !== second.id, 'Each should have a receipt of its own.');
    expect((await made.deliveries()).length === 2, 'Each should be on record.');
  },

  'keeps a record of other words as disputed, for staff, and does not count it': async (bench) => {
    const made = await createNoticeBench(bench);
    const patient = await made.admit();
    const {notice} = made;
    const [respect] = notice.sections;
    expect(respect !== undefined, 'The sample should have a section.');
    const tampered = {...notice, sections: [respect]};
    const doubtful = [
      await made.record({}, tampered),
      await made.record({sections: [{id: 'respect', language: 'es', opened: true}]}),
    ];
    for (const submission of doubtful) {
      const reply = await made.enter({...submission, ...patient});
      const receipt = expectValue(reply, 'A record of other words');
      expectEqual(
        [
          [receipt.id, receipt.status],
          [submission.id, 'disputed'],
        ],
        'It should be kept, and said to be disputed.',
      );
    }
    await expectDisputed(made, 2);
    expect((await made.due(patient)).length === 1, 'The notice should still be owed.');
    const given = expectValue(await made.enter({...(await made.record()), ...patient}), 'Then');
    expect(given.status === 'given', 'A record of the right words should count all the same.');
    const late = await made.enter({...(await made.record({}, tampered)), ...patient});
    expect(
      expectValue(late, 'Later').status === 'disputed',
      'Other words should stay disputed, whatever was given before.',
    );
    await expectDisputed(made, 3);
  },

  'records which language each section was really shown in': async (bench) => {
    const made = await createNoticeBench(bench);
    const receipt = await made.acknowledge(await made.record({languages: ['es']}));
    expect(receipt.status === 'given', 'A gap that was shown in English should be no fault.');
    const [record] = await made.deliveries();
    expectEqual(
      [record?.sections.map(({language}) => language), ['es', 'en']],
      'The record should say in which language each section stood there.',
    );
    const both = await made.acknowledge(await made.record({languages: ['es', 'en']}));
    expect(both.status === 'given', 'A notice may be read in two languages.');
  },

  'keeps the time a person was shown beside the time it arrived, whatever their clock says': async (
    bench,
  ) => {
    const made = await createNoticeBench(bench);
    for (const shownAt of [
      fromNow(3 * dayMs),
      fromNow(800 * dayMs),
      fromNow(-400 * dayMs),
      '2025-11-03T10:30:00+05:30',
    ]) {
      const receipt = await made.acknowledge(await made.record({shownAt}));
      expectEqual([receipt.shownAt, shownAt], 'The time on the page should stay as it was.');
      const off = Math.abs(Date.parse(receipt.receivedAt) - Date.now());
      expect(off < dayMs / 24, 'The time of arrival should be by the clock of the service.');
    }
  },

  'takes a record that was made offline while its version was in force': async (bench) => {
    const made = await createNoticeBench(bench);
    const early = await made.record({shownAt: '2025-03-01T10:00:00.000Z'});
    const late = await made.record();
    const effectiveFrom = '2025-06-01T00:00:00.000Z';
    expectValue(await made.publish({version: '2'}, {effectiveFrom}), 'Publishing');
    const receipt = await made.acknowledge(early);
    expect(receipt.status === 'given', 'What was shown in its time should count.');
    const reply = await bench.transport.send('acknowledge-notice', {
      ...late,
      facilityId: made.facilityId,
    });
    expectRefusal(reply, 'notice-not-in-force', 'A version that was replaced before it was shown');
  },
};

async function expectDisputed({deliveries}: NoticeBench, count: number): Promise<void> {
  const disputed = await deliveries({status: 'disputed'});
  expect(disputed.length === count, `Staff should find ${count} disputed records.`);
}
