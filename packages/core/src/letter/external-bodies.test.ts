import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {policyPacks} from '../policy/index.js';
import {draftLetter} from './draft-letter.js';
import {externalBodyFacts} from './external-bodies.js';
import {letterGaps} from './gaps.js';
import {templateOf, wholeFacts} from './testing/sample-letter.js';

const packs = (...ids: readonly string[]) => policyPacks.filter(({id}) => ids.includes(id));

describe('A letter names who else can help', () => {
  test('the ombudsman, who helps to complain, and others, each with what it does and how to reach it', () => {
    const values = {phsoPhone: '0345 000 0000', advocacyName: 'Speak Up', advocacyPhone: '0300 1'};
    assert.deepEqual(externalBodyFacts(packs('gb-eng'), values, 'en'), {
      ombudsman: [
        'Parliamentary and Health Service Ombudsman. It can look at what we did if our answer does not help. 0345\u00a0000\u00a00000',
      ],
      advocacy: ['Speak Up. It helps you to complain. It is not part of the hospital. 0300\u00a01'],
      bodies: [],
    });
  });

  test('and leaves out who takes no complaints of people, and an accreditor that nobody named', () => {
    const said = JSON.stringify(externalBodyFacts(packs('gb-eng', 'us-cms'), {}, 'en'));
    assert.doesNotMatch(said, /Care Quality Commission|accreditor/);
    const named = {accreditorName: 'DNV', accreditorUrl: 'https://dnv.example'};
    assert.match(JSON.stringify(externalBodyFacts(packs('us-cms'), named, 'en')), /DNV\. /);
  });

  test('once, where several packs name the same one', () => {
    const {bodies = []} = externalBodyFacts(packs('us-cms', 'us-1557', 'us-hipaa'), {}, 'en');
    assert.equal(bodies.filter((line) => line.startsWith('Office for Civil Rights')).length, 1);
  });

  test('in the language of the letter, for every body of every pack', () => {
    for (const language of ['en', 'es', 'ar'])
      for (const line of Object.values(externalBodyFacts(policyPacks, {}, language)).flat()) {
        assert.match(line ?? '', language === 'ar' ? /\. [\u0600-\u06ff ،]+\. / : /\. \S/);
        if (language !== 'en') assert.doesNotMatch(line ?? '', /\bIt (can|looks|helps|takes)\b/);
      }
  });

  test('and shows a gap for what the hospital has not filled in, so that no such letter goes out', () => {
    const facts = {...wholeFacts(), ...externalBodyFacts(packs('gb-eng'), {}, 'ar')};
    const letter = draftLetter(templateOf('resolution', 'ar'), facts, 'anna');
    assert.deepEqual(
      letterGaps(letter).map(({field}) => field),
      ['phsoPhone'],
    );
  });
});
