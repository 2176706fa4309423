import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sampleAcknowledgement, sampleNotice} from '../testing/sample-notice.js';
import {sampleQuestionnaire, sampleSurveyResponse} from '../testing/sample-survey.js';
import type {Acknowledgement, AcknowledgementRecord} from './acknowledgement.js';
import {dueInVisits, dueToPerson} from './due-in-visits.js';
import {endOfDate} from './end-of-date.js';
import type {Notice} from './notice.js';
import type {Encounter} from './notice-operations.js';
import {publicationProblems, versionHistory} from './publication-rules.js';
import {
  isOpen,
  keptUntil,
  mayBeRecorded,
  openEncounter,
  proofAsked,
  recordStatus,
  recordThatStands,
  recordingProblems,
  teachBackProblems,
  visitProblems,
} from './recording-rules.js';

const now = new Date('2025-11-03T12:00:00Z');

describe('What a caller may say of a record', () => {
  const acknowledgement = async (overrides: Partial<Acknowledgement>) => ({
    acknowledgement: await sampleAcknowledgement(sampleNotice(), overrides),
  });
  const witness = {name: 'Ana Ruiz', role: 'Nurse'};

  test('that a person read it by themselves is taken from anyone', async () => {
    const submission = await acknowledgement({});
    for (const caller of ['public', 'portal', 'device', 'staff'] as const)
      assert.deepEqual(recordingProblems(submission, caller), []);
  });

  const byMode = [
    ['with-staff', ['device', 'staff']],
    ['with-interpreter', ['device', 'staff']],
    ['by-phone', ['staff']],
  ] as const;
  for (const [mode, allowed] of byMode)
    test(`${mode} is taken from ${allowed.join(' and ')} alone`, async () => {
      const submission = await acknowledgement({mode, witness});
      for (const caller of ['public', 'portal', 'device', 'staff'] as const) {
        const isTaken = recordingProblems(submission, caller).length === 0;
        assert.equal(isTaken, (allowed as readonly string[]).includes(caller), caller);
      }
    });

  test('what was tried to get a signature is for those who tried to say', async () => {
    const submission = await acknowledgement({effort: 'Asked twice.'});
    assert.deepEqual(recordingProblems(submission, 'portal'), [
      {path: '/acknowledgement/effort', code: 'not-allowed'},
    ]);
    assert.deepEqual(recordingProblems(submission, 'staff'), []);
  });
});

describe('Answers to teach-back questions', () => {
  const notice = {teachBack: sampleQuestionnaire()};

  test('are judged by the questions, with paths into the acknowledgement', async () => {
    assert.deepEqual(await teachBackProblems(notice, {}), []);
    assert.deepEqual(await teachBackProblems(notice, {teachBack: sampleSurveyResponse()}), []);
    const wrong = sampleSurveyResponse({overall: 5, reason: 'Not asked.'});
    assert.deepEqual(await teachBackProblems(notice, {teachBack: wrong}), [
      {path: '/acknowledgement/teachBack/item/1', code: 'disabled-answer'},
    ]);
    const unanswered = sampleSurveyResponse({item: []});
    assert.deepEqual(await teachBackProblems(notice, {teachBack: unanswered}), [
      {path: '/acknowledgement/teachBack', code: 'required'},
    ]);
  });

  test('hold nobody back who stopped before the end', async () => {
    const teachBack = sampleSurveyResponse({status: 'stopped', item: []});
    assert.deepEqual(await teachBackProblems(notice, {teachBack}), []);
  });

  test('have no place where nothing was asked', async () => {
    assert.deepEqual(await teachBackProblems({}, {teachBack: sampleSurveyResponse()}), [
      {path: '/acknowledgement/teachBack', code: 'not-allowed'},
    ]);
  });
});

describe('Whether a version may be recorded', () => {
  const versions = [
    {version: '1', effectiveFrom: '2025-01-01T00:00:00Z'},
    {version: '2', effectiveFrom: '2025-06-01T00:00:00Z'},
    {version: '3', effectiveFrom: '2026-06-01T00:00:00Z'},
  ];
  const may = (version: string, shownAt: string) =>
    mayBeRecorded(versions, {version, shownAt}, now);

  test('the version in force may, whatever the clock of the device says', () => {
    for (const shownAt of ['2025-11-03T11:59:00Z', '1999-01-01T00:00:00Z', '2027-01-01T00:00:00Z'])
      assert.ok(may('2', shownAt), shownAt);
  });

  test('an earlier version may where it was shown in its time', () => {
    assert.ok(may('1', '2025-05-31T23:59:59Z'));
    assert.ok(!may('1', '2025-06-01T00:00:00Z'));
  });

  test('a version that is ahead may not, also by a clock that is ahead', () => {
    assert.ok(!may('3', '2026-06-02T00:00:00Z'));
  });

  test('a version may not after its last day, unless it was shown before', () => {
    const ended = [{...versions[1]!, effectiveUntil: '2025-10-01T00:00:00Z'}];
    const of = (shownAt: string) => mayBeRecorded(ended, {version: '2', shownAt}, now);
    assert.ok(of('2025-09-30T00:00:00Z'));
    assert.ok(!of('2025-10-01T00:00:00Z'));
  });
});

describe('The record that stands', () => {
  const keyed = (status: AcknowledgementRecord['status'], more = {}) => ({
    subject: 'rosa',
    encounter: 'V1',
    noticeId: 'rights',
    version: '1',
    status,
    ...more,
  });

  test('is the first of the same person, visit and version', () => {
    const given = keyed('given');
    const refused = keyed('not-signed');
    assert.equal(recordThatStands([given], keyed('given')), given);
    assert.equal(recordThatStands([given], keyed('not-signed')), given);
    assert.equal(recordThatStands([refused], keyed('not-signed')), refused);
    assert.equal(recordThatStands([refused, given], keyed('not-signed')), given);
  });

  test('is none where an acknowledgement follows a refusal', () => {
    assert.equal(recordThatStands([keyed('not-signed')], keyed('given')), undefined);
  });

  test('is none of another person, visit, notice or version, and none of nobody', () => {
    for (const more of [
      {subject: 'ben'},
      {encounter: 'V2'},
      {encounter: undefined},
      {noticeId: 'privacy'},
      {version: '2'},
    ])
      assert.equal(recordThatStands([keyed('given', more)], keyed('given')), undefined);
    const ofNobody = keyed('given', {subject: undefined, encounter: undefined});
    assert.equal(recordThatStands([ofNobody], ofNobody), undefined);
  });

  test('is none of one that is disputed, and none for one', () => {
    assert.equal(recordThatStands([keyed('disputed')], keyed('given')), undefined);
    assert.equal(recordThatStands([keyed('given')], keyed('disputed')), undefined);
  });
});

test('Only what is proven to be what a person saw counts', () => {
  const verified = {status: 'verified', textHash: ''} as const;
  assert.equal(recordStatus({outcome: 'acknowledged'}, verified), 'given');
  assert.equal(recordStatus({outcome: 'declined'}, verified), 'not-signed');
  assert.equal(recordStatus({outcome: 'unable'}, verified), 'not-signed');
  for (const status of ['other-version', 'unknown-version'] as const)
    assert.equal(recordStatus({outcome: 'acknowledged'}, {status}), 'disputed');
});

describe('What an acknowledgement has to show', () => {
  const [rule] = sampleNotice().delivery;
  assert.ok(rule);
  const delivery = (...rules: readonly Partial<Notice['delivery'][number]>[]) => ({
    delivery: rules.map((each) => ({...rule, ...each})),
  });
  const visit: Encounter = {
    encounter: 'V1',
    subject: 'rosa',
    setting: 'inpatient',
    arrivedAt: '2025-11-01T08:00:00Z',
    admittedAt: '2025-11-01T09:00:00Z',
  };

  test('is the least that any duty asks for, where nobody knows of a visit or none is owed there', () => {
    const signed = delivery({proof: 'signature'}, {proof: 'good-faith'});
    assert.equal(proofAsked(delivery(), undefined), 'delivery');
    assert.equal(proofAsked(signed, undefined), 'good-faith');
    assert.equal(proofAsked(signed, {...visit, setting: 'outpatient'}), 'good-faith');
    assert.equal(proofAsked(delivery({proof: 'signature'}), undefined), 'signature');
  });

  test('is the strictest that is asked for in the visit it belongs to', () => {
    const privacy = delivery(
      {proof: 'good-faith', settings: ['inpatient', 'outpatient'], on: 'first-service'},
      {proof: 'delivery', settings: ['emergency'], on: 'arrival'},
      {proof: 'signature', settings: ['inpatient'], on: 'discharge'},
      {proof: 'signature', settings: ['inpatient'], onlyFor: 'medicare'},
    );
    assert.equal(proofAsked(privacy, visit), 'good-faith');
    assert.equal(proofAsked(privacy, {...visit, setting: 'emergency'}), 'delivery');
    assert.equal(proofAsked(privacy, {...visit, groups: ['medicare']}), 'signature');
    const leaving = {...visit, dischargedAt: '2025-11-04T08:00:00Z'};
    assert.equal(proofAsked(privacy, leaving), 'signature');
  });
});

test('A record stands in no visit of another person', () => {
  const path = '/encounter';
  assert.deepEqual(visitProblems({subject: 'rosa'}, undefined), []);
  assert.deepEqual(visitProblems({subject: 'rosa'}, {subject: 'rosa'}), []);
  assert.deepEqual(visitProblems({subject: 'ben'}, {subject: 'rosa'}), [
    {path, code: 'not-allowed'},
  ]);
});

test('A record is kept for the years of its notice, from the day it has at the facility', () => {
  const evening = new Date('2025-11-04T02:00:00Z');
  assert.equal(keptUntil(sampleNotice(), 'America/Los_Angeles', evening), '2031-11-03');
  const leap = new Date('2024-02-29T12:00:00Z');
  assert.equal(keptUntil(sampleNotice(), 'UTC', leap), '2030-03-01');
});

describe('A calendar date', () => {
  test('ends at midnight at the facility, also when its clocks change', () => {
    assert.equal(endOfDate('2025-12-31', 'UTC'), '2026-01-01T00:00:00.000Z');
    assert.equal(endOfDate('2025-12-31', 'America/Los_Angeles'), '2026-01-01T08:00:00.000Z');
    assert.equal(endOfDate('2025-11-02', 'America/Los_Angeles'), '2025-11-03T08:00:00.000Z');
    assert.equal(endOfDate('2025-03-29', 'Asia/Kolkata'), '2025-03-29T18:30:00.000Z');
    assert.equal(endOfDate('2025-06-30', 'Pacific/Kiritimati'), '2025-06-30T10:00:00.000Z');
    assert.equal(endOfDate('2025-06-30', 'Pacific/Niue'), '2025-07-01T11:00:00.000Z');
  });

  test('is the last of a version that has one', () => {
    const notice = sampleNotice({effective: {from: '2025-01-01', to: '2025-12-31'}});
    const effectiveFrom = '2025-01-02T00:00:00Z';
    assert.equal(
      versionHistory({notice, effectiveFrom}, 'UTC').effectiveUntil,
      '2026-01-01T00:00:00.000Z',
    );
    assert.ok(
      !('effectiveUntil' in versionHistory({notice: sampleNotice(), effectiveFrom}, 'UTC')),
    );
  });
});

test('A version with teach-back questions that nobody can answer is not published', () => {
  const question = {linkId: 'a', text: 'Why?', type: 'string'} as const;
  const notice = sampleNotice({teachBack: sampleQuestionnaire({item: [question, question]})});
  const problems = publicationProblems(
    {
      noticeId: 'rights',
      version: '1',
      notice,
      values: {hospital: 'Riverside Hospital'},
      effectiveFrom: '2025-01-02T00:00:00Z',
    },
    'UTC',
  );
  assert.deepEqual(problems, [{path: '/notice/teachBack/item/1', code: 'duplicate-link-id'}]);
});

test('A version is published neither before its first day nor after its last, by the calendar of the facility', () => {
  const notice = sampleNotice({effective: {from: '2025-03-01', to: '2025-03-31'}});
  const at = (effectiveFrom: string) => {
    const values = {hospital: 'Riverside Hospital'};
    const publication = {noticeId: 'rights', version: '1', notice, values, effectiveFrom};
    return publicationProblems(publication, 'America/Los_Angeles');
  };
  for (const right of ['2025-03-01T08:00:00Z', '2025-04-01T06:59:00Z'])
    assert.deepEqual(at(right), [], right);
  for (const wrong of ['2025-03-01T07:59:00Z', '2025-04-01T07:00:00Z'])
    assert.deepEqual(at(wrong), [{path: '/effectiveFrom', code: 'not-allowed'}], wrong);
});

describe('Visits', () => {
  const visit = (overrides: Partial<Encounter>): Encounter => ({
    encounter: 'V1',
    subject: 'rosa',
    setting: 'inpatient',
    arrivedAt: '2025-11-01T08:00:00Z',
    admittedAt: '2025-11-01T09:00:00Z',
    ...overrides,
  });

  test('go on from the arrival to the discharge, planned or actual', () => {
    assert.ok(isOpen(visit({}), now));
    assert.ok(isOpen(visit({dischargedAt: '2025-11-03T13:00:00Z'}), now));
    assert.ok(!isOpen(visit({dischargedAt: '2025-11-03T12:00:00Z'}), now));
    assert.ok(!isOpen(visit({arrivedAt: '2025-11-03T13:00:00Z'}), now));
  });

  test('are found for a person: the last that began of those that go on', () => {
    const visits = [
      visit({}),
      visit({encounter: 'V2', arrivedAt: '2025-11-02T08:00:00Z'}),
      visit({encounter: 'V3', arrivedAt: '2025-11-03T08:00:00Z', dischargedAt: now.toISOString()}),
      visit({encounter: 'V4', arrivedAt: '2025-11-03T08:00:00Z', subject: 'ben'}),
    ];
    assert.equal(openEncounter(visits, 'rosa', now)?.encounter, 'V2');
    assert.equal(openEncounter(visits, 'carla', now), undefined);
  });

  test('owe a person the same notice once, by the hour that comes first', () => {
    const [rule] = sampleNotice().delivery;
    assert.ok(rule);
    const notice = sampleNotice({delivery: [{...rule, withinHours: 72}]});
    const effectiveFrom = '2025-01-02T00:00:00Z';
    const versions = [versionHistory({notice, effectiveFrom}, 'UTC')];
    const encounters = [
      visit({encounter: 'V2', admittedAt: '2025-11-02T09:00:00Z', language: 'es'}),
      visit({}),
      visit({encounter: 'V3', subject: 'ben'}),
      visit({encounter: 'V4', dischargedAt: now.toISOString()}),
    ];
    const notices = [{noticeId: 'rights', kind: notice.kind, versions}];
    const question = {notices, encounters, records: [], now};
    assert.deepEqual(
      dueInVisits(question).map(({encounter, subject, language, dueBy}) => [
        encounter,
        subject,
        language,
        dueBy,
      ]),
      [
        ['V2', 'rosa', 'es', '2025-11-05T09:00:00.000Z'],
        ['V1', 'rosa', undefined, '2025-11-04T09:00:00.000Z'],
        ['V3', 'ben', undefined, '2025-11-04T09:00:00.000Z'],
      ],
    );
    const [due, ...more] = dueToPerson('rosa', question);
    assert.deepEqual(more, []);
    assert.equal(due?.dueBy, '2025-11-04T09:00:00.000Z');
    assert.ok(!('subject' in due));
  });
});
