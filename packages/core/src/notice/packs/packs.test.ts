import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {noticeReport} from '../check/notice-report.js';
import {lintSurvey} from '../../survey/lint/index.js';
import {definitionProblems} from '../../survey/definition-problems.js';
import {isNotice} from '../check/notice-shape.js';
import {noticeProblems} from '../check-notice.js';
import type {Notice, NoticeField, NoticeKind} from '../notice.js';
import {viewNotice} from '../notice-view.js';
import {publishProblems} from '../publish-problems.js';
import {noticePacks} from './index.js';

/** What a hospital has to be able to give, by kind and jurisdiction. */
const promised: readonly (readonly [kind: NoticeKind, jurisdiction: string])[] = [
  ['rights-and-responsibilities', 'US'],
  ['rights-and-responsibilities', 'US-CA'],
  ['rights-and-responsibilities', 'GB-ENG'],
  ['rights-and-responsibilities', 'IN'],
  ['rights-and-responsibilities', 'EU'],
  ['rights-and-responsibilities', 'AU'],
  ['nondiscrimination', 'US'],
  ['language-assistance', 'US'],
  ['advance-directives', 'US'],
  ['privacy-practices', 'US'],
  ['fixed-form', 'US'],
  ['grievance-process', 'US'],
  ['grievance-process', 'GB-ENG'],
  ['grievance-process', 'GB-SCT'],
  ['grievance-process', 'GB-WLS'],
  ['grievance-process', 'GB-NIR'],
  ['grievance-process', 'IE'],
  ['grievance-process', 'NZ'],
  ['grievance-process', 'AU-NSW'],
  ['grievance-process', 'AU-VIC'],
  ['grievance-process', 'AU-WA'],
  ['grievance-process', 'CA-ON'],
  ['grievance-process', 'CA-BC'],
  ['grievance-process', 'IN'],
  ['grievance-process', 'EU'],
];

/** The official forms of Medicare. */
const forms = ['CMS-10065', 'CMS-10611', 'CMS-10868'];

const samples: Readonly<Record<NoticeField['type'], string>> = {
  text: 'Riverside Hospital',
  phone: '+1 555 010 2000',
  email: 'office@hospital.example',
  url: 'https://hospital.example/',
  date: '2026-01-01',
  file: '/forms/official.pdf',
  digest: 'A'.repeat(43),
};

/** What a hospital would fill in; `required` leaves out all that it need not have. */
function filledIn({fields}: Notice, only?: 'required'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields
      .filter(({required}) => required || !only)
      .map(({name, type}) => [name, samples[type]] as const),
  );
}

describe('The notices that come with this SDK', () => {
  for (const [kind, jurisdiction] of promised)
    test(`have one of the kind ${kind} for ${jurisdiction}`, () => {
      assert.ok(
        noticePacks.some((notice) => notice.kind === kind && notice.jurisdiction === jurisdiction),
      );
    });

  test('have each official form of Medicare', () => {
    const found = noticePacks.map(({form}) => form?.number);
    for (const number of forms) assert.ok(found.includes(number), number);
  });

  test('are each another', () => {
    assert.equal(new Set(noticePacks.map(({id}) => id)).size, noticePacks.length);
  });

  test('call the same thing by the same name, and want it in every notice that has it', () => {
    const seen = new Map<string, NoticeField>();
    for (const {id, jurisdiction, fields} of noticePacks)
      for (const field of fields) {
        const key = `${jurisdiction.slice(0, 2)} ${field.name}`;
        assert.deepEqual(field, seen.get(key) ?? field, `${id} ${field.name}`);
        seen.set(key, field);
      }
  });

  test('ask what was understood in each language of the notice, and make nobody answer', () => {
    const asking = noticePacks.filter(({teachBack}) => teachBack);
    assert.deepEqual(
      asking.map(({id}) => id),
      ['us-federal-rights'],
    );
    for (const {id, teachBack, texts} of asking) {
      assert.ok(teachBack);
      assert.deepEqual(definitionProblems(teachBack), [], id);
      assert.deepEqual(lintSurvey(teachBack, {languages: Object.keys(texts)}), [], id);
      assert.equal(teachBack.item?.length, 3);
      assert.ok(teachBack.item.every(({required}) => !required));
    }
  });

  // In Spanish `droga` is what is sold in the street, and Medicare calls nobody `interno`.
  test('use the words that people know in Spanish', () => {
    for (const {id, texts} of noticePacks)
      assert.doesNotMatch(
        JSON.stringify(texts['es']),
        /\bdroga\b|\b(in|ex)terno\b|\bextra\b|hablar por sí\b/,
        id,
      );
  });

  test('speak Arabic where it was promised: about the federal rights of patients in the United States', () => {
    const federal = noticePacks.find(
      ({kind, jurisdiction}) => kind === 'rights-and-responsibilities' && jurisdiction === 'US',
    );
    assert.deepEqual(incomplete(federal, 'ar'), []);
  });
});

/** The sections of a notice that a language lacks anything of; `all` where it has no words at all. */
function incomplete(notice: Notice | undefined, language: string): readonly string[] {
  const text = notice?.texts[language];
  if (!notice || !text?.title) return ['all'];
  return notice.sections
    .filter(({id, statements}) => {
      const section = text.sections[id];
      return !section?.heading || !statements.every((one) => section.statements[one.id]);
    })
    .map(({id}) => id);
}

for (const notice of noticePacks)
  describe(`The notice ${notice.id}`, () => {
    const {readings, missingSources} = noticeReport(notice, 6);

    test('is one that can be shown, and published once it is filled in', () => {
      assert.ok(isNotice(JSON.parse(JSON.stringify(notice))));
      assert.deepEqual(noticeProblems(notice), []);
      assert.deepEqual(publishProblems(notice, filledIn(notice)), []);
      assert.deepEqual(publishProblems(notice, filledIn(notice, 'required')), []);
    });

    test('is refused while any one of the required values is missing', () => {
      const required = filledIn(notice, 'required');
      assert.ok('hospital' in required);
      for (const name of Object.keys(required)) {
        const {[name]: _, ...rest} = required;
        assert.deepEqual(publishProblems(notice, rest), [
          {path: `/values/${name}`, code: 'required'},
        ]);
      }
    });

    test('shows no place that is not filled in, in any of its languages', () => {
      for (const language of Object.keys(notice.texts)) {
        const view = viewNotice(notice, language, filledIn(notice, 'required'));
        assert.doesNotMatch(JSON.stringify({...view, teachBack: undefined}), /\{\w+\}/, language);
      }
    });

    test('keeps phone numbers and names together in lines that run from the right', () => {
      const {ar} = notice.texts;
      const words = JSON.stringify(Object.values(ar?.sections ?? {}))
        // A link is an element of its own.
        .replace(/\[\{\w+\}\]\([^)]*\)/g, '');
      for (const [around] of words.matchAll(/.?\{\w+\}.?/gs))
        assert.match(around, /^\u2068.*\u2069$/);
    });

    test('says where each of its statements comes from', () => {
      assert.deepEqual(missingSources, []);
    });

    test('is complete in English and Spanish', () => {
      assert.deepEqual(incomplete(notice, 'en'), []);
      assert.deepEqual(incomplete(notice, 'es'), []);
    });

    for (const {place, language, formula, value, isTooHard} of readings) {
      const isMeasured = ['en', 'es'].includes(language);
      const grade = value === undefined ? 'not measured' : `${formula} ${value.toFixed(2)}`;
      // English: grade 6 or less. Spanish: 70 or more, which is what its author found to suit the sixth grade.
      test(`is read with six years of school: ${place} [${language}], ${grade}`, () => {
        assert.equal(value !== undefined, isMeasured);
        assert.ok(!isTooHard, grade);
        if (language === 'en') assert.ok(value !== undefined && value <= 6, grade);
        if (language === 'es') assert.ok(value !== undefined && value >= 70, grade);
      });
    }
  });
