import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {normalizePassphrase, passphraseProblem} from './passphrase.js';

const words = ['dana.reyes', 'Riverside General Hospital', 'Hospital Río'];

describe('Someone who chooses a passphrase', () => {
  test('needs fifteen characters and may take 256, of any kind', () => {
    assert.equal(passphraseProblem('purple heron ya', words), undefined);
    assert.equal(passphraseProblem('purple heron y', words), 'too-short');
    const long = [...Array(100).keys()].map((each) => `w${each}`).join('');
    assert.equal(passphraseProblem(long.slice(0, 256), words), undefined);
    assert.equal(passphraseProblem(long.slice(0, 257), words), 'too-long');
    assert.equal(passphraseProblem('tractor', words), 'too-short');
  });

  test('has each character counted once, whatever it takes to write it', () => {
    assert.equal(passphraseProblem('🐦🌲🏔️🌊🔥🎈🎺🧭', words), 'too-short');
    assert.equal(passphraseProblem('ليل هادئ فوق جبل بعيد', words), undefined);
    assert.equal(normalizePassphrase('cafe\u0301'), normalizePassphrase('caf\u00e9'));
  });

  test('is not given one that guessing starts with', () => {
    for (const known of [
      'passwordpassword',
      'welcome-welcome-2026',
      'PasswordPassword1',
      '123456789012345',
      'qwertyuiopasdfg',
      'aaaaaaaaaaaaaaaa',
      'abcabcabcabcabcabc',
      'Correct Horse Battery Staple',
    ])
      assert.equal(passphraseProblem(known, words), 'not-allowed', known);
  });

  test('is not given one that is their name or the hospital’s with little more', () => {
    for (const near of [
      'dana.reyesdana.reyes',
      'danareyes2026!!',
      'riversidegeneral1',
      'Riverside-General-2026',
      'hospitalhospital99',
    ])
      assert.equal(passphraseProblem(near, words), 'not-allowed', near);
    assert.equal(passphraseProblem('riverside otters swim at noon', words), undefined);
  });
});
