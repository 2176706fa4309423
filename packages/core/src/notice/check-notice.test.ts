import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {noticeProblems} from './check-notice.js';
import type {DeliveryRule, Notice, NoticeText, SectionText} from './notice.js';
import {exampleNotice} from './testing/example-notice.js';

const problemsOf = (change: Partial<Notice>): readonly string[] =>
  noticeProblems(exampleNotice(change)).map(({path, code}) => `${path} ${code}`);

const {texts, sections, fields, delivery} = exampleNotice();
const {en, es} = texts as {readonly en: NoticeText; readonly es: NoticeText};
const care = en.sections['care'] as SectionText;
/** The English words with some statements of the first section in place of others. */
const saying = (statements: Readonly<Record<string, string>>): Partial<Notice> => ({
  texts: {
    es,
    en: {
      ...en,
      sections: {...en.sections, care: {...care, statements: {...care.statements, ...statements}}},
    },
  },
});
const here = '/texts/en/sections/care/statements';

describe('Whoever writes a notice', () => {
  test('hears nothing while all is as it should be, even where a translation has gaps', () => {
    assert.deepEqual(noticeProblems(exampleNotice()), []);
  });

  test('is told where a name, a date or a language is not well formed', () => {
    assert.deepEqual(problemsOf({id: 'Rights!', version: '', jurisdiction: 'usa'}), [
      '/id wrong-format',
      '/version wrong-format',
      '/jurisdiction wrong-format',
    ]);
    assert.deepEqual(problemsOf({jurisdiction: 'EU'}), []);
    assert.deepEqual(problemsOf({jurisdiction: 'GB-ENG'}), []);
    assert.deepEqual(problemsOf({effective: {from: '2026-02-30'}}), [
      '/effective/from impossible-date',
    ]);
    assert.deepEqual(problemsOf({effective: {from: '2026-02-01', to: '2026-01-31'}}), [
      '/effective/to impossible-date',
    ]);
    assert.deepEqual(problemsOf({texts: {en, 'not a tag': es}}), ['/texts wrong-format']);
    assert.deepEqual(problemsOf({texts: {en, es, ES: es}}), ['/texts duplicate']);
    assert.deepEqual(problemsOf({language: 'fr'}), ['/texts required']);
  });

  test('is told where ids are missing, malformed or there twice', () => {
    const [one, two] = sections;
    assert.ok(one && two);
    assert.deepEqual(problemsOf({sections: []}), ['/sections required']);
    assert.deepEqual(problemsOf({sections: [one, one]}), ['/sections/1/id duplicate']);
    assert.deepEqual(problemsOf({sections: [one, {...two, id: 'constructor'}]}), [
      '/sections/1/id wrong-format',
    ]);
    assert.deepEqual(problemsOf({sections: [one, {...two, statements: []}]}), [
      '/sections/1/statements required',
    ]);
    const [told] = one.statements;
    assert.ok(told);
    assert.deepEqual(problemsOf({sections: [{...one, statements: [told, told]}, two]}), [
      '/sections/0/statements/1/id duplicate',
    ]);
  });

  test('is told of every statement without a source, and of a source that cites nothing', () => {
    const withSources = (
      list: Notice['sections'][number]['statements'][number]['sources'],
    ): Partial<Notice> => ({
      sections: sections.map((section) => ({
        ...section,
        statements: section.statements.map((one) => ({...one, sources: list})),
      })),
    });
    assert.deepEqual(problemsOf(withSources([])), [
      '/sections/0/statements/0/sources missing-source',
      '/sections/0/statements/1/sources missing-source',
      '/sections/0/statements/2/sources missing-source',
      '/sections/1/statements/0/sources missing-source',
    ]);
    const [first] = problemsOf(withSources([{citation: ' ', confidence: 'read'}]));
    assert.equal(first, '/sections/0/statements/0/sources/0/citation missing-source');
    const [unsafe] = problemsOf(
      withSources([{citation: 'x', confidence: 'read', url: 'javascript:x'}]),
    );
    assert.equal(unsafe, '/sections/0/statements/0/sources/0/url wrong-format');
  });

  test('is told what the original lacks, statement by statement', () => {
    assert.deepEqual(problemsOf({texts: {es, en: {...en, title: ' ', sections: {care}}}}), [
      '/texts/en/title required',
      '/texts/en/sections/visits/heading required',
      '/texts/en/sections/visits/statements/choose required',
    ]);
    assert.deepEqual(problemsOf({texts: {en, es: {...es, title: ''}}}), [
      '/texts/es/title required',
    ]);
  });

  test('is told of words that belong to no section or statement, without their name', () => {
    const stray: SectionText = {heading: 'x', statements: {}};
    assert.deepEqual(problemsOf({texts: {en, es: {...es, sections: {secret: stray}}}}), [
      '/texts/es/sections unknown-field',
    ]);
    assert.deepEqual(problemsOf(saying({secret: 'x'})), [`${here} unknown-field`]);
  });

  test('is told of markup that people would read as it is written, and of script', () => {
    for (const words of [
      '<script>x</script>',
      '# Title',
      '![x](https://a.example)',
      '`x`',
      '[x](javascript:x)',
      'a **b',
    ])
      assert.deepEqual(problemsOf(saying({told: words})), [`${here}/told not-plain`], words);
    assert.deepEqual(
      problemsOf({texts: {es, en: {...en, title: 'Your **rights** at {hospital}'}}}),
      ['/texts/en/title not-plain'],
    );
    assert.deepEqual(problemsOf({change: {kind: 'editorial', summary: {en: '<b>', es: ''}}}), [
      '/change/summary/es required',
    ]);
    assert.deepEqual(problemsOf({change: {kind: 'editorial', summary: {en: '<b>'}}}), [
      '/change/summary/en not-plain',
    ]);
  });

  test('is told of words that are too long', () => {
    assert.deepEqual(problemsOf(saying({told: 'a'.repeat(4001)})), [`${here}/told too-long`]);
  });
});

describe('A place for the hospital to fill in', () => {
  test('is declared, used, and well named', () => {
    assert.deepEqual(problemsOf(saying({told: 'Call {nobody}.'})), [`${here}/told unknown-field`]);
    assert.deepEqual(
      problemsOf({
        fields: [...fields, {name: 'agency', meaning: 'x', type: 'text', required: true}],
      }),
      ['/fields/4 not-used'],
    );
    assert.deepEqual(
      problemsOf({
        fields: [...fields, {name: 'agency', meaning: 'x', type: 'text', required: false}],
      }),
      [],
    );
    const [hospital] = fields;
    assert.ok(hospital);
    assert.deepEqual(problemsOf({fields: [...fields, {...hospital, meaning: ''}]}), [
      '/fields/0/name duplicate',
      '/fields/4/name duplicate',
      '/fields/4/meaning required',
    ]);
    assert.deepEqual(problemsOf({fields: [...fields, {...hospital, name: '__proto__'}]}), [
      '/fields/4/name wrong-format',
    ]);
  });

  test('may be an address only where its type is one', () => {
    assert.deepEqual(problemsOf(saying({told: '[x]({site})'})), []);
    assert.deepEqual(problemsOf(saying({told: '[x]({hospital})'})), [`${here}/told not-plain`]);
    assert.deepEqual(problemsOf(saying({told: '[x](tel:{hospital})'})), [`${here}/told not-plain`]);
  });

  test('is one that is always filled in where it stands in a title or a heading', () => {
    assert.deepEqual(problemsOf({texts: {es, en: {...en, title: '{hospital}: {fare}'}}}), [
      '/texts/en/title not-allowed',
    ]);
  });
});

describe('A duty to give a notice', () => {
  const [rule] = delivery as readonly [DeliveryRule];

  test('has settings, hours that make sense, and a source', () => {
    assert.deepEqual(problemsOf({delivery: [{...rule, settings: []}]}), [
      '/delivery/0/settings required',
    ]);
    assert.deepEqual(problemsOf({delivery: [{...rule, settings: ['inpatient', 'inpatient']}]}), [
      '/delivery/0/settings duplicate',
    ]);
    assert.deepEqual(problemsOf({delivery: [{...rule, withinHours: NaN, onlyAfterHours: -1}]}), [
      '/delivery/0/withinHours unknown-value',
      '/delivery/0/onlyAfterHours unknown-value',
    ]);
    assert.deepEqual(problemsOf({delivery: [{...rule, fromHours: 2, withinHours: 1}]}), [
      '/delivery/0/fromHours not-allowed',
    ]);
    assert.deepEqual(problemsOf({delivery: [{...rule, onlyFor: 'A B', sources: []}]}), [
      '/delivery/0/onlyFor wrong-format',
      '/delivery/0/sources missing-source',
    ]);
  });

  test('ends with how long its record is kept, and why', () => {
    assert.deepEqual(
      problemsOf({retention: {years: 0.5, source: {citation: '', confidence: 'read'}}}),
      ['/retention/years unknown-value', '/retention/source/citation missing-source'],
    );
  });
});

describe('An official file', () => {
  const form = {number: 'CMS-10065', files: {en: '/im.pdf'}, digests: {en: 'A'.repeat(43)}};

  test('is there where the layout is fixed by law', () => {
    assert.deepEqual(problemsOf({kind: 'fixed-form'}), ['/form required']);
    assert.deepEqual(problemsOf({kind: 'fixed-form', form}), []);
  });

  test('lies on the web or the hospital’s own site, and is known by its digest', () => {
    for (const file of ['https://a.example/im.pdf', './im.pdf', '../files/im.pdf'])
      assert.deepEqual(problemsOf({form: {...form, files: {en: file}}}), [], file);
    for (const file of ['javascript:x', '//a.example/x', 'data:x', 'im.pdf', ''])
      assert.deepEqual(
        problemsOf({form: {...form, files: {en: file}}}),
        ['/form/files/en wrong-format'],
        file,
      );
    assert.deepEqual(problemsOf({form: {...form, digests: {}}}), ['/form/digests required']);
    assert.deepEqual(problemsOf({form: {...form, digests: {en: 'x'}}}), [
      '/form/digests/en wrong-format',
    ]);
    assert.deepEqual(problemsOf({form: {...form, files: {}}}), ['/form/files required']);
  });
});
