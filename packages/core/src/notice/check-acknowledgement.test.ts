import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Acknowledgement} from './acknowledgement.js';
import {acknowledgementProblems} from './check-acknowledgement.js';
import type {DeliveryRule} from './notice.js';
import {exampleAcknowledgement} from './testing/example-notice.js';

const problemsOf = async (
  change: Partial<Acknowledgement>,
  proof?: DeliveryRule['proof'],
): Promise<readonly string[]> =>
  acknowledgementProblems(await exampleAcknowledgement(change), proof).map(
    ({path, code}) => `${path} ${code}`,
  );

const nurse = {name: 'Lee', role: 'nurse'};
const signed = {
  signer: {name: 'Ana', relationship: 'patient'},
  signature: {type: 'typed', name: 'Ana'},
} as const;

describe('A record of someone who reads alone', () => {
  test('is taken as it is, and needs no signature where none is asked for', async () => {
    assert.deepEqual(await problemsOf({}), []);
    assert.deepEqual(await problemsOf(signed), []);
  });

  test('needs a signature where one is asked for, and the name of who signed', async () => {
    assert.deepEqual(await problemsOf({}, 'signature'), ['/signature required']);
    assert.deepEqual(await problemsOf({}, 'good-faith'), ['/signature required']);
    assert.deepEqual(await problemsOf(signed, 'signature'), []);
    const {signature} = signed;
    assert.deepEqual(await problemsOf({signature}), ['/signer required']);
    assert.deepEqual(await problemsOf({...signed, signer: {name: ' ', relationship: 'parent'}}), [
      '/signer/name required',
    ]);
    assert.deepEqual(
      await problemsOf({
        ...signed,
        signature: {type: 'drawn', width: 300, height: 90, strokes: []},
      }),
      ['/signature/strokes required'],
    );
  });

  for (const outcome of ['declined', 'unable'] as const)
    test(`says why, where it is ${outcome}, and holds no signature then`, async () => {
      assert.deepEqual(await problemsOf({outcome}), ['/reason required']);
      assert.deepEqual(await problemsOf({outcome, reason: '  '}), ['/reason required']);
      assert.deepEqual(await problemsOf({outcome, reason: 'Too long'}), []);
      assert.deepEqual(await problemsOf({outcome, reason: 'Too long'}, 'good-faith'), []);
      assert.deepEqual(await problemsOf({outcome, reason: 'Too long', ...signed}), [
        '/signature not-allowed',
      ]);
    });
});

describe('A record that staff make', () => {
  for (const mode of ['with-staff', 'with-interpreter', 'by-phone'] as const)
    test(`names who was there: ${mode}`, async () => {
      assert.deepEqual(await problemsOf({mode}), ['/witness required']);
      assert.deepEqual(await problemsOf({mode, witness: {name: '', role: ' '}}), [
        '/witness/name required',
        '/witness/role required',
      ]);
      assert.deepEqual(await problemsOf({mode, witness: nurse}), []);
    });

  test('says what was tried where a good-faith effort is asked for', async () => {
    const refused = {
      mode: 'with-staff',
      witness: nurse,
      outcome: 'declined',
      reason: 'No',
    } as const;
    assert.deepEqual(await problemsOf(refused), []);
    assert.deepEqual(await problemsOf(refused, 'good-faith'), ['/effort required']);
    assert.deepEqual(await problemsOf({...refused, effort: 'Asked twice'}, 'good-faith'), []);
  });

  test('has the effort in place of a signature over the telephone, but not at the bedside', async () => {
    const heard = {mode: 'by-phone', witness: nurse, effort: 'Read out, copy mailed'} as const;
    assert.deepEqual(await problemsOf(heard, 'signature'), []);
    assert.deepEqual(await problemsOf({...heard, mode: 'with-staff'}, 'signature'), [
      '/signature required',
    ]);
    assert.deepEqual(await problemsOf({...heard, mode: 'with-staff'}, 'good-faith'), []);
    assert.deepEqual(await problemsOf({...heard, effort: undefined}, 'signature'), [
      '/signature required',
    ]);
  });
});

describe('The time on a record', () => {
  test('may be from a clock that is wrong, or from long ago', async () => {
    for (const shownAt of [
      '2026-03-05T00:00:00Z',
      '2001-01-01T00:00:00-05:00',
      '2026-12-01T00:00:00.123456Z',
      '1970-01-01T00:00:00Z',
      '2099-06-01T00:00:00Z',
    ])
      assert.deepEqual(await problemsOf({shownAt}), [], shownAt);
  });

  test('is an instant that there is, with its distance from UTC', async () => {
    for (const shownAt of [
      '',
      '2026-03-02',
      '2026-03-02T10:00:00',
      '2026-02-30T10:00:00Z',
      '2026-03-02T25:00:00Z',
      'now',
    ])
      assert.deepEqual(await problemsOf({shownAt}), ['/shownAt wrong-format'], shownAt);
  });

  test('comes with a zone that there is', async () => {
    assert.deepEqual(await problemsOf({timeZone: 'Asia/Kolkata'}), []);
    for (const timeZone of ['', 'Mars/Olympus', 'x'.repeat(99)])
      assert.deepEqual(await problemsOf({timeZone}), ['/timeZone unknown-value']);
  });
});

describe('What a record names', () => {
  test('is well formed and bounded', async () => {
    assert.deepEqual(await problemsOf({noticeId: '../x', version: '', textHash: 'x'}), [
      '/noticeId wrong-format',
      '/version wrong-format',
      '/textHash wrong-format',
    ]);
    const some = await exampleAcknowledgement();
    const faults = (change: Partial<Acknowledgement>): readonly string[] =>
      acknowledgementProblems({...some, ...change}).map(({path, code}) => `${path} ${code}`);
    assert.deepEqual(faults({languages: []}), ['/languages required']);
    assert.deepEqual(faults({languages: ['en', 'en']}), ['/languages duplicate']);
    assert.deepEqual(faults({languages: ['not a tag']}), ['/languages/0 wrong-format']);
    assert.deepEqual(faults({sections: []}), ['/sections required']);
    const section = {id: 'care', language: 'en', opened: true};
    assert.deepEqual(faults({sections: Array.from({length: 201}, () => section)}), [
      '/sections too-many',
    ]);
    assert.deepEqual(faults({sections: [{...section, id: 'constructor', language: '-'}]}), [
      '/sections/0/id wrong-format',
      '/sections/0/language wrong-format',
    ]);
  });

  test('has words that are not too long and that every store can hold', async () => {
    const long = {reason: 'a'.repeat(1001), effort: 'a'.repeat(1001)};
    assert.deepEqual(await problemsOf({outcome: 'unable', ...long}), [
      '/reason too-long',
      '/effort too-long',
    ]);
    assert.deepEqual(await problemsOf({outcome: 'unable', reason: 'a\u0000'}), [
      '/reason wrong-format',
    ]);
  });
});
