import type {FieldProblem} from '../../errors/problem.js';
import {expect, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {sampleNotice} from '../sample-notice.js';
import {createNoticeBench} from './notice-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** Stands wherever content stands: it must not come back. */
const canary = 'Marmalade';

type BadRecord = readonly [sentence: string, change: object, named: FieldProblem];

const signer = {name: canary, relationship: 'patient'};
const drawn = (strokes: readonly (readonly number[])[]) => ({
  signer,
  signature: {type: 'drawn', width: 400, height: 150, strokes},
});
const at = (path: string, code: FieldProblem['code']): FieldProblem => ({
  path: `/acknowledgement${path}`,
  code,
});

const badRecords: readonly BadRecord[] = [
  ['a field that no record has', {[canary]: canary}, at('', 'unknown-field')],
  ['an outcome it does not know', {outcome: canary}, at('/outcome', 'unknown-value')],
  ['a hash that is none', {textHash: canary}, at('/textHash', 'wrong-format')],
  ['a record in no language', {languages: []}, at('/languages', 'required')],
  ['a time that is none', {shownAt: canary}, at('/shownAt', 'wrong-format')],
  ['a time zone that is none', {timeZone: canary}, at('/timeZone', 'unknown-value')],
  ['a refusal without a reason', {outcome: 'declined'}, at('/reason', 'required')],
  ['a reason of blanks', {outcome: 'unable', reason: '  '}, at('/reason', 'required')],
  ['a signature without lines', drawn([]), at('/signature/strokes', 'required')],
  ['a signature of one dot', drawn([[20, 20, 20, 20]]), at('/signature/strokes', 'too-short')],
  [
    'a typed signature of blanks',
    {signer, signature: {type: 'typed', name: '   '}},
    at('/signature/name', 'required'),
  ],
  [
    'answers to questions that the notice does not ask',
    {teachBack: {resourceType: 'QuestionnaireResponse', status: 'completed'}},
    at('/teachBack', 'not-allowed'),
  ],
  [
    'a member of staff whom only a page speaks of',
    {witness: {name: canary, role: 'Nurse'}},
    at('/witness', 'not-allowed'),
  ],
  ['what staff alone can have done, from a page', {mode: 'by-phone'}, at('/mode', 'not-allowed')],
];

/** What is not taken for a record, and from whom. */
export const noticeInputCases: BenchCases = {
  ...Object.fromEntries(
    badRecords.map(([sentence, change, named]) => [
      `records nothing from ${sentence}, names the place and quotes nothing`,
      async (bench) => {
        const made = await createNoticeBench(bench);
        const submission = await made.record();
        const acknowledgement = {...submission.acknowledgement, ...change};
        const reply = await bench.transport.send('acknowledge-notice', {
          ...submission,
          acknowledgement: acknowledgement as never,
          facilityId: made.facilityId,
        });
        const problem = expectRefusal(reply, 'invalid', 'It');
        expectNamed(problem, named);
        expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
        expect((await made.deliveries()).length === 0, 'Nothing of it should be recorded.');
      },
    ]),
  ),

  'takes from staff alone for whom a record is': async (bench) => {
    const made = await createNoticeBench(bench);
    const {facilityId} = made;
    const submission = {...(await made.record()), facilityId};
    for (const name of ['subject', 'encounter'] as const) {
      const reply = await bench.transport.send('acknowledge-notice', {
        ...submission,
        [name]: canary,
      });
      const problem = expectRefusal(reply, 'invalid', 'A page that says for whom');
      expectNamed(problem, {path: `/${name}`, code: 'not-allowed'});
      expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
    }
    const ofNobody = await made.enter({...(await made.record()), encounter: canary});
    expectNamed(expectRefusal(ofNobody, 'invalid', 'A visit of nobody'), {
      path: '/subject',
      code: 'required',
    });
    expect((await made.deliveries()).length === 0, 'Nothing of it should be recorded.');
  },

  'takes an id that is a UUID alone': async (bench) => {
    const made = await createNoticeBench(bench);
    const submission = {...(await made.record()), id: canary, facilityId: made.facilityId};
    const reply = await bench.transport.send('acknowledge-notice', submission);
    expectNamed(expectRefusal(reply, 'invalid', 'An id of words'), {
      path: '/id',
      code: 'wrong-format',
    });
  },

  'asks for a signature where every duty to give a notice asks for one': async (bench) => {
    const [rule] = (await createNoticeBench(bench)).notice.delivery;
    expect(rule !== undefined, 'The sample should have a duty.');
    const made = await createNoticeBench(bench, {delivery: [{...rule, proof: 'signature'}]});
    const unsigned = {...(await made.record()), facilityId: made.facilityId};
    const reply = await bench.transport.send('acknowledge-notice', unsigned);
    const problem = expectRefusal(reply, 'invalid', 'A record without a signature');
    expectNamed(problem, at('/signature', 'required'));
    const signature = {
      type: 'drawn',
      width: 400,
      height: 150,
      strokes: [[10, 80, 60, 20, 110, 80, 160, 20]],
    } as const;
    const signed = {signer: {name: 'Elena Quintero', relationship: 'patient'}, signature} as const;
    const receipt = await made.acknowledge(await made.record(signed));
    expect(receipt.status === 'given', 'A signed record should count.');
    const [record] = await made.deliveries();
    expect(
      JSON.stringify(record?.signature) === JSON.stringify(signature),
      'The lines should be kept as they were drawn.',
    );
  },

  'asks for what the visit asks for, and takes less where less is owed': async (bench) => {
    const [rule] = sampleNotice().delivery;
    expect(rule !== undefined, 'The sample should be owed to someone.');
    const made = await createNoticeBench(bench, {
      delivery: [
        {...rule, proof: 'good-faith'},
        {...rule, settings: ['emergency'], on: 'arrival', proof: 'delivery'},
      ],
    });
    const inpatient = await made.admit();
    const bare = await made.enter({...(await made.record()), ...inpatient});
    expectNamed(expectRefusal(bare, 'invalid', 'No signature, and nothing tried to get one'), {
      path: '/acknowledgement/signature',
      code: 'required',
    });
    expect((await made.due(inpatient)).length === 1, 'It should still be owed.');
    const tried = {effort: 'Asked twice.'};
    const effort = await made.enter({...(await made.record(tried)), ...inpatient});
    expect(expectValue(effort, 'An effort').status === 'given', 'What was tried should do.');
    const emergency = await made.admit({setting: 'emergency'});
    const urgent = await made.enter({...(await made.record()), ...emergency});
    expect(expectValue(urgent, 'In an emergency').status === 'given', 'Giving it should do.');
  },

  'puts nobody’s record into the visit of another person': async (bench) => {
    const made = await createNoticeBench(bench);
    const {encounter} = await made.admit();
    const {subject} = await made.admit();
    const crossed = await made.enter({...(await made.record()), subject, encounter});
    expectNamed(expectRefusal(crossed, 'invalid', 'The visit of another person'), {
      path: '/encounter',
      code: 'not-allowed',
    });
    expect((await made.deliveries()).length === 0, 'Nothing should be recorded.');
    const unknown = {subject, encounter: crypto.randomUUID()};
    expectValue(await made.enter({...(await made.record()), ...unknown}), 'A visit not on file');
  },

  'takes from staff what was told by telephone, with who told it': async (bench) => {
    const made = await createNoticeBench(bench);
    const patient = await made.admit();
    const told = {
      mode: 'by-phone',
      outcome: 'unable',
      reason: 'The line was lost.',
      effort: 'Called three times.',
      witness: {name: 'Ana Ruiz', role: 'Patient advocate'},
    } as const;
    const reply = await made.enter({...(await made.record(told)), ...patient});
    const receipt = expectValue(reply, 'Entering as staff');
    expect(receipt.status === 'not-signed', 'It should be on record as not signed.');
    const [record] = await made.deliveries();
    expect(record?.recordedBy === 'staff', 'It should say that staff recorded it.');
    expect(record.effort === told.effort, 'What was tried should be on record.');
  },
};
