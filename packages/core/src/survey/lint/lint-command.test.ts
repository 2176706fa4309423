import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {runLintCommand, type CommandResult} from './lint-command.js';

const survey = (text: string, change: object = {}): string =>
  JSON.stringify({
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'en',
    item: [{linkId: 'q', type: 'boolean', text, ...change}],
  });

/** The command with these words, on a machine with one file: `q.json`. */
const lint = (content: string, ...words: readonly string[]): CommandResult =>
  runLintCommand(words, {read: () => new TextEncoder().encode(content), list: () => undefined});

describe('What pr-survey-lint is asked for', () => {
  test('is told of a language without a formula as not measured', () => {
    const german = survey('War es sauber?').replace('"en"', '"de"');
    assert.match(lint(german, 'q.json').out, /reading level \[de\]: not measured/);
  });

  test('may be set aside', () => {
    const bad = survey('Was it clean and warm?', {required: true});
    assert.equal(lint(bad, 'q.json').code, 1);
    assert.equal(lint(bad, 'q.json', '--ignore', 'double-barrelled@q,cannot-decline').code, 0);
  });

  test('takes what it is told of the survey', () => {
    const plain = survey('How often did nurses smile?');
    assert.equal(lint(plain, 'q.json').code, 0);
    assert.match(lint(plain, 'q.json', '--setting', 'inpatient').out, /resembles-hcahps/);
    assert.match(lint(plain, 'q.json', '--languages=en,es').out, /missing-translation/);
    const name = survey('Your name', {type: 'string'});
    assert.equal(lint(name, 'q.json').code, 0);
    assert.match(lint(name, 'q.json', '--anonymous').out, /personal-data/);
    const photo = survey('Show us', {type: 'attachment'});
    assert.match(lint(photo, 'q.json', '--kiosk').out, /inaccessible/);
    const hard = survey('Was the administration responsible?');
    assert.equal(lint(hard, 'q.json').code, 1);
    assert.equal(lint(hard, 'q.json', '--max-grade', '20').code, 0);
  });

  test('is printed as JSON for programs', () => {
    const {code, out} = lint(survey('Was it clean and warm?'), '--json', 'q.json');
    assert.equal(code, 1);
    const [report] = JSON.parse(out) as {findings: {rule: string}[]; reading: object[]}[];
    assert.equal(report?.findings[0]?.rule, 'double-barrelled');
    assert.equal(report.reading.length, 1);
  });

  test('ends with 2 and the usage where it is nothing it knows', () => {
    for (const words of [
      [],
      ['--wat'],
      ['x', '--setting', 'moon'],
      ['x', '--max-grade', 'a'],
      ['x', '--languages'],
    ]) {
      const {code, err} = lint(survey('Was it clean?'), ...words);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, /Usage: pr-survey-lint/);
    }
    assert.equal(lint('', '--help').code, 0);
  });
});
