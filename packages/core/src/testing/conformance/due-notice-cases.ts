import type {DueNotice} from '../../notice/due-notices.js';
import type {NoticeChange} from '../../notice/notice.js';
import {createNoticeClient} from '../../notice-client.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {createNoticeBench} from './notice-bench.js';
import type {BenchCases} from './submitting-cases.js';

const editorial: NoticeChange = {kind: 'editorial'};
const substantive: NoticeChange = {
  kind: 'substantive',
  summary: {en: 'You may bring someone with you.'},
};
const moment = (): string => new Date(Date.now() - 500).toISOString();

/** Who is owed what. */
export const dueNoticeCases: BenchCases = {
  'lists a person as owed a notice until it is given': async (bench) => {
    const made = await createNoticeBench(bench);
    const patient = await made.admit({language: 'es'});
    const [before, ...more] = await made.due(patient);
    expectEqual(
      [
        [before?.noticeId, before?.version, before?.because, before?.proof, more.length],
        [made.noticeId, '1', 'never-given', 'delivery', 0],
      ],
      'It should be owed, and say why.',
    );
    expectValue(await made.enter({...(await made.record()), ...patient}), 'Giving it');
    expect((await made.due(patient)).length === 0, 'It should not be owed any more.');
  },

  'owes a notice to nobody whom it is not for, and to nobody whose visit is over': async (
    bench,
  ) => {
    const made = await createNoticeBench(bench);
    const outpatient = await made.admit({setting: 'outpatient'});
    const gone = await made.admit({dischargedAt: moment()});
    for (const patient of [outpatient, gone])
      expect((await made.due(patient)).length === 0, 'Nothing should be owed.');
  },

  'asks again after a substantive change and not after an editorial one': async (bench) => {
    const made = await createNoticeBench(bench);
    const patient = await made.admit();
    const given = expectValue(await made.enter({...(await made.record()), ...patient}), 'Giving');
    const becauseOf = ({version, because, earlier}: DueNotice): unknown => [
      version,
      because,
      earlier,
    ];
    const words = {version: '2', change: editorial};
    expectValue(await made.publish(words, {effectiveFrom: moment()}), 'Mending a word');
    expect((await made.due(patient)).length === 0, 'A mended word should be no reason to ask.');
    const rights = {version: '3', change: substantive};
    expectValue(await made.publish(rights, {effectiveFrom: moment()}), 'Changing a right');
    const due = await made.due(patient);
    expectEqual(
      [due.map(becauseOf), [['3', 'changed', given.id]]],
      'A changed right should be, and name the record that no longer counts.',
    );
    const newcomer = await made.admit();
    const [owed] = await made.due(newcomer);
    expectEqual(
      [
        [owed?.version, owed?.because],
        ['3', 'never-given'],
      ],
      'A newcomer is owed it.',
    );
    const next = await made.record({}, {...made.notice, ...rights});
    const again = expectValue(await made.enter({...next, ...patient}), 'Giving it again');
    expect(again.id !== given.id, 'Another version should have a record of its own.');
    expect((await made.due(patient)).length === 0, 'It should not be owed any more.');
  },

  'keeps a visit as it was saved last, and never as another person’s': async (bench) => {
    const made = await createNoticeBench(bench);
    const {facilityId, staff} = made;
    const patient = await made.admit();
    const visit = {facilityId, ...patient, setting: 'inpatient', arrivedAt: moment()} as const;
    const stolen = await staff.send('save-encounter', {...visit, subject: 'someone-else'});
    expectRefusal(stolen, 'conflict', 'A visit of another person');
    const turned = await staff.send('save-encounter', {
      ...visit,
      dischargedAt: '2025-01-01T00:00:00Z',
    });
    expectNamed(expectRefusal(turned, 'invalid', 'A visit that is over before it began'), {
      path: '/dischargedAt',
      code: 'impossible-date',
    });
    const ended = {...visit, dischargedAt: moment()};
    expectValue(await staff.send('save-encounter', ended), 'Ending a visit');
    expect((await made.due(patient)).length === 0, 'Nothing should be owed once it is over.');
  },
};

/** What a signed-in person finds out and does. */
export const myDueNoticeCases: BenchCases = {
  'tells a signed-in person what they are owed, until they read it': async (bench) => {
    const made = await createNoticeBench(bench);
    const {facilityId, noticeId} = made;
    const patient = await made.admit();
    const transport = await bench.target.createPortalTransport?.(patient.subject);
    expect(transport !== undefined, 'The target should name a portal.');
    const {notices} = createNoticeClient({facilityId, transport});
    const owed = async (): Promise<boolean> => {
      const {due} = expectValue(await notices.listMyDue(), 'Asking');
      return due.some((each) => each.noticeId === noticeId);
    };
    expect(await owed(), 'A person should find what they are owed.');
    const delivery = await notices.acknowledge(await made.record());
    expect(
      delivery.status === 'received' && delivery.receipt.status === 'given',
      'A signed-in person should need no puzzle and no visit to name.',
    );
    expect(!(await owed()), 'It should not be owed any more.');
    const [record] = await made.deliveries();
    expectEqual(
      [
        [record?.subject, record?.encounter, record?.recordedBy],
        [patient.subject, patient.encounter, 'person'],
      ],
      'It should be on record as theirs, in the visit they are at.',
    );
    expect((await made.due(patient)).length === 0, 'Nor should staff find it owed.');
  },

  'puts what a person read offline into the visit in which they read it': async (bench) => {
    const made = await createNoticeBench(bench);
    const {facilityId, staff} = made;
    const first = await made.admit();
    const shownAt = moment();
    const arrivedAt = new Date(Date.parse(shownAt) - 3_600_000).toISOString();
    const visit = {...first, setting: 'inpatient', arrivedAt, admittedAt: arrivedAt} as const;
    const over = {...visit, facilityId, dischargedAt: new Date().toISOString()};
    expectValue(await staff.send('save-encounter', over), 'Ending the visit');
    const transport = await bench.target.createPortalTransport?.(first.subject);
    expect(transport !== undefined, 'The target should name a portal.');
    const {notices} = createNoticeClient({facilityId, transport});
    const later = await made.admit({subject: first.subject, arrivedAt: new Date().toISOString()});
    await notices.acknowledge(await made.record({shownAt}));
    const [record] = await made.deliveries();
    expectEqual(
      [record?.encounter, first.encounter],
      'It should be on record in the visit that went on then.',
    );
    expect((await made.due(later)).length === 0, 'A duty of the version is met all the same.');
    await notices.acknowledge(await made.record({shownAt: '2025-03-01T10:00:00.000Z'}));
    const [slow] = await made.deliveries();
    expectEqual(
      [slow?.encounter, later.encounter],
      'By a clock that is far behind, the visit that goes on is the one.',
    );
  },
};
