import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import {createNoticeBench} from './notice-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** What staff find on record. */
export const deliveryCases: BenchCases = {
  'shows staff the records of a notice page by page, newest first': async (bench) => {
    const made = await createNoticeBench(bench);
    const {facilityId, noticeId, staff} = made;
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const submission = await made.record();
      await made.acknowledge(submission);
      ids.unshift(submission.id);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const request = {facilityId, noticeId, limit: 2, ...(after !== undefined && {after})};
      const page = expectValue(await staff.send('list-deliveries', request), 'Listing');
      expect(page.records.length <= 2, 'A page should be as long as was asked for.');
      seen.push(...page.records.map(({id}) => id));
      after = page.next;
    } while (after !== undefined && seen.length <= ids.length);
    expectEqual([seen, ids], 'Each record should be on one page, the newest first.');
  },

  'finds records by person, by status and by outcome': async (bench) => {
    const made = await createNoticeBench(bench);
    const [one, other] = [await made.admit(), await made.admit()];
    const given = {...(await made.record()), ...one};
    const refusal = {outcome: 'declined', reason: 'No thanks.'} as const;
    const declined = {...(await made.record(refusal)), ...other};
    for (const submission of [given, declined])
      expectValue(await made.enter(submission), 'Entering');
    const found = async (filter: Parameters<typeof made.deliveries>[0]) =>
      (await made.deliveries(filter)).map(({id}) => id);
    expectEqual([await found({subject: one.subject}), [given.id]], 'By person.');
    expectEqual([await found({status: 'not-signed'}), [declined.id]], 'By status.');
    expectEqual([await found({outcome: 'acknowledged'}), [given.id]], 'By outcome.');
    expectEqual([await found({subject: one.subject, status: 'disputed'}), []], 'By both.');
  },

  'lets the records leave as a table and as lines of JSON': async (bench) => {
    const made = await createNoticeBench(bench);
    const {facilityId, staff} = made;
    const reason = '=HYPERLINK("http://a.example")';
    const submission = await made.record({outcome: 'declined', reason});
    await made.acknowledge(submission);
    const [record] = await made.deliveries();
    const exported = async (format: 'csv' | 'ndjson'): Promise<string> => {
      const blob = expectValue(await staff.send('export-deliveries', {facilityId, format}), format);
      return blob.text();
    };
    const lines = (await exported('ndjson')).split('\n').filter((line) => line !== '');
    const line = lines
      .map((text) => JSON.parse(text) as {readonly id?: string})
      .find(({id}) => id === submission.id);
    expectEqual([line, record], 'A line should be the record.');
    const table = await exported('csv');
    expect(table.includes(`"${submission.id}"`), 'The table should have the record.');
    expect(!table.includes('"=HYPERLINK'), 'No cell should be a formula.');
  },

  'destroys no record before its time, and says the same when asked again': async (bench) => {
    const made = await createNoticeBench(bench);
    const {facilityId, staff} = made;
    await made.acknowledge(await made.record());
    const order = {facilityId, id: crypto.randomUUID()};
    const receipt = expectValue(
      await staff.send('destroy-expired-deliveries', order),
      'Destroying',
    );
    expectEqual(
      [
        [receipt.id, receipt.destroyed],
        [order.id, 0],
      ],
      'None should be gone.',
    );
    const again = expectValue(await staff.send('destroy-expired-deliveries', order), 'Once more');
    expectEqual([again, receipt], 'A replay should get the first outcome.');
    expect((await made.deliveries()).length === 1, 'The record should still be there.');
  },

  'has no proof of what was never recorded': async (bench) => {
    const {facilityId, staff} = await createNoticeBench(bench);
    const id = crypto.randomUUID();
    const reply = await staff.send('read-proof-of-delivery', {facilityId, id});
    expectRefusal(reply, 'not-found', 'A proof of nothing');
  },
};
