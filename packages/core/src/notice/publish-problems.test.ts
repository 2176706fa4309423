import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Notice, NoticeField, NoticeValues} from './notice.js';
import {publishProblems} from './publish-problems.js';
import {exampleNotice, exampleValues} from './testing/example-notice.js';

const problemsOf = (values: NoticeValues, notice: Notice = exampleNotice()): readonly string[] =>
  publishProblems(notice, values).map(({path, code}) => `${path} ${code}`);

describe('A hospital that publishes a notice', () => {
  test('may leave out what is not required', () => {
    assert.deepEqual(problemsOf(exampleValues), []);
    assert.deepEqual(problemsOf({...exampleValues, fare: ''}), []);
  });

  test('is told each required value that is missing or blank', () => {
    assert.deepEqual(problemsOf({phone: ' '}), [
      '/values/hospital required',
      '/values/phone required',
      '/values/site required',
    ]);
  });

  test('is told of values the notice has no place for, without their name', () => {
    assert.deepEqual(problemsOf({...exampleValues, secret: 'x'}), ['/values unknown-field']);
  });

  test('hears of faults of the notice itself, too', () => {
    assert.deepEqual(problemsOf(exampleValues, exampleNotice({jurisdiction: ''})), [
      '/notice/jurisdiction wrong-format',
    ]);
  });

  const types: Readonly<
    Record<NoticeField['type'], {right: readonly string[]; wrong: readonly string[]}>
  > = {
    text: {
      right: ['St. Mary’s', 'One.\n\n- two\n- **three**', '5 < 7'],
      wrong: ['<script>x</script>', '[x](javascript:x)', '{site}', '# x', 'a **b', 'a\u0000'],
    },
    phone: {
      right: ['+1 (555) 010-2000', '711', '01-800.555'],
      wrong: ['call me', '5', '+', '555<b>', '1'.repeat(40)],
    },
    email: {
      right: ['office@hospital.example', 'a.b+c@x.y.example'],
      wrong: ['office', 'a@b', 'a b@c.example', 'a@b.example)', '<a@b.example>'],
    },
    url: {
      right: ['https://hospital.example', 'http://a.example/b?c=d#e'],
      wrong: [
        'hospital.example',
        'javascript:x',
        'https://a b',
        'https://a.example/(x)',
        'https://',
        'ftp://a.example',
      ],
    },
    file: {
      right: ['/forms/im.pdf', './im.pdf', 'https://hospital.example/im.pdf'],
      wrong: ['im.pdf', 'javascript:x', '//a.example/im.pdf', 'data:x'],
    },
    digest: {right: ['A'.repeat(43)], wrong: ['A'.repeat(42), 'A'.repeat(44), 'a b']},
    date: {right: ['2026-02-28'], wrong: ['2026-02-30', '28.2.2026', 'soon']},
  };
  for (const [type, {right, wrong}] of Object.entries(types))
    test(`gives a ${type} that is one`, () => {
      const fields = exampleNotice().fields.map((field) =>
        field.name === 'fare' ? {...field, type: type as NoticeField['type']} : field,
      );
      const notice = exampleNotice({fields});
      for (const fare of right)
        assert.deepEqual(problemsOf({...exampleValues, fare}, notice), [], fare);
      for (const fare of wrong) {
        const [problem, ...more] = problemsOf({...exampleValues, fare}, notice);
        assert.match(
          problem ?? '',
          /^\/values\/fare (wrong-format|not-plain|impossible-date)$/,
          fare,
        );
        assert.deepEqual(more, []);
      }
    });

  test('puts no paragraph, mark or link into a title', () => {
    for (const hospital of ['A\n\nB', '**A**', '[A](https://a.example)'])
      assert.deepEqual(problemsOf({...exampleValues, hospital}), [
        '/notice/texts/en/title not-plain',
        '/notice/texts/es/title not-plain',
      ]);
  });

  test('closes no mark that the notice left open, and opens none', () => {
    const {texts, ...rest} = exampleNotice();
    const {en, es} = texts;
    assert.ok(en && es);
    const title = {...en, title: 'Your rights at {hospital}'};
    assert.deepEqual(
      problemsOf({...exampleValues, hospital: 'A*B'}, {...rest, texts: {en: title, es}}),
      ['/values/hospital not-plain'],
    );
  });

  test('is told of a value that is too long', () => {
    assert.deepEqual(problemsOf({...exampleValues, fare: 'a'.repeat(8001)}), [
      '/values/fare too-long',
    ]);
    assert.deepEqual(problemsOf({...exampleValues, fare: 'a'.repeat(8000)}), []);
  });

  test('gives the official file an address and a digest that are ones', () => {
    const form = {number: 'CMS-10065', files: {en: '{file}'}, digests: {en: '{digest}'}};
    const fields: readonly NoticeField[] = [
      ...exampleNotice().fields,
      {name: 'file', meaning: 'x', type: 'text', required: true},
      {name: 'digest', meaning: 'x', type: 'text', required: true},
    ];
    const notice = exampleNotice({kind: 'fixed-form', form, fields});
    const right = {...exampleValues, file: '/im.pdf', digest: 'A'.repeat(43)};
    assert.deepEqual(problemsOf(right, notice), []);
    assert.deepEqual(problemsOf({...right, file: 'javascript:x'}, notice), [
      '/values/file not-plain',
    ]);
    assert.deepEqual(problemsOf({...right, file: 'im.pdf', digest: 'short'}, notice), [
      '/notice/form/files/en wrong-format',
      '/notice/form/digests/en wrong-format',
    ]);
  });
});
