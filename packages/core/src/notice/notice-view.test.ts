import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {fillIn, viewNotice} from './notice-view.js';
import {exampleNotice, exampleValues} from './testing/example-notice.js';

describe('A person who reads a notice', () => {
  test('gets a section that is not translated in the language it was written in, and can tell', () => {
    const view = viewNotice(exampleNotice(), 'es-MX', exampleValues);
    assert.equal(view.language, 'es');
    assert.equal(view.status, 'draft');
    assert.equal(view.title, 'Sus derechos en Riverside Hospital');
    assert.deepEqual(
      view.sections.map(({id, language, heading}) => [id, language, heading]),
      [
        ['care', 'es', '1. Su atención'],
        ['visits', 'en', 'Visits'],
      ],
    );
  });

  test('never gets half a section in each of two languages', () => {
    const {texts, ...notice} = exampleNotice();
    const {en, es} = texts;
    assert.ok(en && es?.sections['care']);
    const {told: _, ...statements} = es.sections['care'].statements;
    const sections = {care: {...es.sections['care'], statements}};
    const view = viewNotice({...notice, texts: {en, es: {...es, sections}}}, 'es', exampleValues);
    assert.deepEqual(
      view.sections.map(({language}) => language),
      ['en', 'en'],
    );
  });

  test('gets the language it was written in where theirs is not there', () => {
    const view = viewNotice(exampleNotice({language: 'en'}), 'vi', exampleValues);
    assert.equal(view.language, 'en');
    assert.deepEqual(view.languages, ['en', 'es']);
  });

  test('reads nothing of what the hospital need not have and has not filled in', () => {
    const passages = (fare?: string): readonly string[] | undefined =>
      viewNotice(exampleNotice(), 'en', {...exampleValues, ...(fare !== undefined && {fare})})
        .sections[0]?.passages;
    assert.equal(passages()?.length, 2);
    assert.equal(passages(' ')?.length, 2);
    assert.equal(passages('$20')?.[2], 'A taxi home costs $20.');
  });

  test('gets no heading with nothing under it', () => {
    const notice = exampleNotice();
    const [care, visits] = notice.sections;
    assert.ok(care && visits);
    const taxi = {...care, statements: care.statements.slice(2)};
    const view = viewNotice({...notice, sections: [taxi, visits]}, 'en', exampleValues);
    assert.deepEqual(
      view.sections.map(({id}) => id),
      ['visits'],
    );
  });

  test('is told what is new in the words there are, and which language they are in', () => {
    const {change} = viewNotice(exampleNotice(), 'es', exampleValues);
    assert.deepEqual(change, {text: 'You can now call at night.', language: 'en'});
  });

  test('gets the official file where the hospital says it lies', () => {
    const form = {number: 'CMS-10065', files: {en: '{file}'}, digests: {en: '{digest}'}};
    const values = {...exampleValues, file: '/im.pdf', digest: 'A'.repeat(43)};
    assert.deepEqual(viewNotice(exampleNotice({form}), 'es', values).form, {
      number: 'CMS-10065',
      file: '/im.pdf',
      digest: 'A'.repeat(43),
    });
  });
});

describe('Filling in', () => {
  test('leaves a place without a value as it is, and reads no value as a place', () => {
    assert.equal(fillIn('{one} {toString}', {one: '{two}', two: 'x'}), '{two} {toString}');
  });

  test('dials digits alone, however the number is written', () => {
    const words = '[{phone}](tel:{phone})';
    assert.equal(
      fillIn(words, {phone: '+1 (555) 010-2000'}),
      '[+1 (555) 010-2000](tel:+15550102000)',
    );
  });
});
