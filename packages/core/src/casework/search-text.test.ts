import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {reduceCase, type CaseState} from '../case/reduce-case.js';
import {sampleCase, sampleFeedback} from '../testing/builders.js';
import {noWorkYet} from './case-work.js';
import {foldForSearch, searchText} from './search-text.js';

function stateOf(events: ReturnType<typeof sampleCase>): CaseState {
  const state = reduceCase(events);
  assert.ok(state);
  return state;
}

describe('What a search finds a case by', () => {
  const work = noWorkYet();

  test('is confidential where the person asked for it, and where nobody knows any more what they asked for', () => {
    const events = sampleCase(sampleFeedback({identity: 'confidential'}));
    assert.ok(searchText({state: stateOf(events), work}).isConfidential);
    const [first, ...others] = sampleCase(sampleFeedback({identity: 'named'}));
    assert.ok(first);
    assert.ok(!searchText({state: stateOf([first, ...others]), work}).isConfidential);
    const {payload: _payload, ...gone} = first;
    assert.ok(searchText({state: stateOf([gone, ...others]), work}).isConfidential);
  });

  test('is, for whoever sees no names, its words without the names among them', () => {
    const person = {role: 'patient', name: 'Wilfrida Oxbow'} as const;
    const told = sampleFeedback({person, story: 'I, Wilfrida, waited.', identity: 'named'});
    const {words, bareWords = ''} = searchText({state: stateOf(sampleCase(told)), work});
    assert.match(words, /wilfrida/);
    assert.ok(!bareWords.includes('wilfrida') && /waited/.test(bareWords));
    const other = sampleFeedback({person, story: 'I waited.', identity: 'named'});
    assert.equal(searchText({state: stateOf(sampleCase(other)), work}).bareWords, undefined);
  });

  test('is compared in one way, however it was typed', () => {
    assert.equal(foldForSearch('“CAFÉ” — Cafe\u0301'), '"café"   café');
  });
});
