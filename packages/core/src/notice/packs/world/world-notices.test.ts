import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {policyPacks} from '../../../policy/packs/index.js';
import {noticeProblems} from '../../check-notice.js';
import type {Notice} from '../../notice.js';
import {viewNotice} from '../../notice-view.js';
import {publishProblems} from '../../publish-problems.js';
import {readingGrade} from '../../reading-grade.js';
import {australia} from './australia/notice.js';
import {europeanCharter} from './european-charter/notice.js';
import {india} from './india/notice.js';
import {worldNotices} from './index.js';
import {nhsConstitution} from './nhs-constitution/notice.js';

const open = policyPacks.filter(({effective}) => !effective.to);

// What a person reads about the clocks, written by hand from the reference.
const promises: Readonly<Record<string, readonly string[]>> = {
  'us-cms': [
    'If someone may be in danger, we look into it at once.',
    'We aim to answer in about 7 days on average.',
    'If we need more than 7 days, we let you know.',
    'You get our answer in writing within {responseDays} days.',
    'Where we say days, we count each day of the week.',
  ],
  'us-1557': [
    '**Decision.** You get our answer in writing within {civilRightsResponseDays} days.',
    '**Appeal.** You can ask us to look at it again. Please do so within 15 days after our answer.',
    'Where we say days, we count each day of the week.',
  ],
  'us-hipaa': ['This rule sets no number of days. Ask us how long it will take.'],
  'gb-eng': [
    'Within 3 working days, we let you know that we got your complaint.',
    'We plan with you how we look into it and when you hear from us.',
    'You get our answer in writing within 6 months. We can take longer only if you agree before that time is up.',
    'If we need more than 6 months, we let you know in writing.',
    'Where we say working days, we leave out weekends and public holidays.',
  ],
  'gb-sct': [
    '**Stage 1, early answer.** You get our answer within 5 working days. If we need longer, we tell you why. It takes no more than 5 working days on top.',
    '**Stage 2, full review.** Within 3 working days from the start of this step, we let you know that we got your complaint.',
    'You get our answer within 20 working days from the start of this step. If we need longer, we tell you why.',
    'Where we say working days, we leave out weekends and public holidays.',
  ],
  'gb-wls': [
    'Within 5 working days, we let you know that we got your complaint.',
    '**Stage 1, early answer.** You get our answer within 10 working days.',
    '**Stage 2, full review.** You get our answer within 30 working days. If we need longer, we tell you why. It takes no more than 6 months in all.',
    'Where we say working days, we leave out weekends and public holidays.',
  ],
  'gb-nir': [
    '**Stage 1, early answer.** You get our answer within 5 working days. If we need longer, we tell you why. It takes no more than 10 working days in all.',
    '**Stage 2, full review.** If our answer does not help, you can ask for this step. Do so within 30 days after our answer.',
    'Within 3 working days from the start of this step, we let you know that we got your complaint.',
    'You get our answer within 20 working days from the start of this step.',
    'Where we say working days, we leave out weekends and public holidays.',
  ],
  'ie-hse': [
    '**Stage 1, on the spot.** You get our answer within 2 working days.',
    '**Stage 2, full review.** Within 5 working days, we let you know that we got your complaint.',
    'You get our answer within 30 working days after we let you know that we got it. If we need longer, we tell you why.',
    'From then on, we let you know how it goes every 20 working days.',
    'If it takes longer, we aim to answer you within 6 months.',
    '**Stage 3, second look.** You get our answer within 20 working days from the start of this step.',
    'Where we say working days, we leave out weekends and public holidays.',
  ],
  'nz-hdc': [
    'Within 5 working days, we let you know in writing that we got your complaint. We may not do so if it is settled by then.',
    'Within 10 working days after we let you know that we got it, we tell you what we decided. Or we tell you that we need more time. If we need more than 20 working days on top, we tell you why.',
    'Until you have our answer, we let you know how it goes every month.',
    'Where we say working days, we leave out weekends and public holidays.',
  ],
  'au-nsw': [
    'Within 5 days, we let you know that we got your complaint.',
    'You get our answer within 35 days. If we need longer, we tell you why.',
    'Where we say days, we count each day of the week.',
  ],
  'au-vic': [
    'Within 3 working days, we aim to let you know that we got your complaint.',
    'You get our answer within 30 working days.',
    'Where we say working days, we leave out weekends and public holidays.',
  ],
  'au-wa': [
    'Within 5 working days, we let you know that we got your complaint.',
    'You get our answer within 30 working days.',
    'Until you have our answer, we let you know how it goes every 15 working days.',
    'Where we say working days, we leave out weekends and public holidays.',
  ],
  'ca-on': [
    'Within 5 days, we let you know how far we are.',
    'Within 5 business days, we aim to let you know that we got your complaint.',
    'We aim to answer you within 30 days.',
    'If it takes longer, we aim to answer you within 60 days.',
    'Where we say days, we count each day of the week.',
    'Where we say business days, we leave out weekends and public holidays.',
  ],
  'ca-bc': [
    'Within 2 business days, we let you know that we got your complaint.',
    'You get our answer within 40 business days. We can take longer only if we ask and are allowed to.',
    'Where we say business days, we leave out weekends and public holidays.',
  ],
  'in-mohfw': [
    'You get our answer in writing within 15 days.',
    'Where we say days, we count each day of the week.',
  ],
  'in-nabh': [
    'You get our answer within {responseDays} days.',
    'Where we say days, we count each day of the week.',
  ],
  eu: ['This rule sets no number of days. Ask us how long it will take.'],
};

describe('the notices of the world', () => {
  for (const notice of worldNotices) {
    it(`can be shown and published in English and Spanish: ${notice.id}`, () => {
      assert.deepEqual(noticeProblems(notice), []);
      assert.deepEqual(publishProblems(notice, valuesOf(notice)), []);
      for (const language of ['en', 'es']) {
        const {sections, title} = viewNotice(notice, language, valuesOf(notice));
        assert.ok(title);
        for (const section of sections) {
          assert.equal(section.language, language, section.id);
          assert.doesNotMatch(section.passages?.join() ?? '', /[{}]|undefined/, section.id);
        }
      }
      assert.equal(notice.texts['es']?.status, 'draft');
    });

    it(`is at most grade 6 in each section, heading and all: ${notice.id}`, () => {
      for (const [language, text] of Object.entries(notice.texts)) {
        for (const [id, {heading, statements}] of Object.entries(text.sections)) {
          const grade = readingGrade([heading, ...Object.values(statements)], language);
          assert.notEqual(grade.formula, 'none');
          assert.equal(grade.isTooHard, false, `${language} ${id}: ${grade.value}`);
        }
      }
    });
  }

  it('each have an id of their own', () => {
    const ids = worldNotices.map(({id}) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it('each tell that nobody is treated worse for it', () => {
    for (const {id, sections} of worldNotices) {
      assert.equal(sections.at(-1)?.id, 'no-punishment', id);
    }
  });
});

describe('the notice of how to complain', () => {
  it('is there for every policy pack that is open', () => {
    assert.deepEqual(Object.keys(promises).sort(), open.map(({id}) => id).sort());
    for (const {id} of open) assert.equal(grievanceOf(id).kind, 'grievance-process');
  });

  for (const [id, sentences] of Object.entries(promises)) {
    it(`promises the times of its pack and no other: ${id}`, () => {
      const {sections, texts} = grievanceOf(id);
      const words = texts['en']?.sections['when-we-answer']?.statements ?? {};
      const order = sections.find((section) => section.id === 'when-we-answer')?.statements ?? [];
      assert.deepEqual(
        order.map((statement) => words[statement.id]),
        sentences,
      );
    });
  }

  it('has the same numbers in Spanish', () => {
    const numbers = (words: string) => words.match(/\d+|\{\w+\}/g) ?? [];
    for (const {id} of open) {
      const {texts} = grievanceOf(id);
      for (const [section, {statements}] of Object.entries(texts['en']?.sections ?? {})) {
        for (const [statement, english] of Object.entries(statements)) {
          const spanish = texts['es']?.sections[section]?.statements[statement] ?? '';
          assert.deepEqual(numbers(spanish), numbers(english), `${id} ${statement}`);
        }
      }
    }
  });

  it('passes on to its editor which times are unverified', () => {
    for (const pack of open) {
      const statements = grievanceOf(pack.id).sections.flatMap((section) => section.statements);
      for (const clock of pack.clocks) {
        const statement = statements.find(({id}) => id === `clock-${clock.id}`);
        if (!statement) continue;
        for (const source of clock.sources) assert.ok(statement.sources.includes(source));
      }
    }
    const wales = grievanceOf('gb-wls').sections.find(({id}) => id === 'when-we-answer');
    for (const id of ['clock-acknowledge', 'clock-early-answer', 'clock-answer']) {
      const statement = wales?.statements.find((each) => each.id === id);
      assert.ok(
        statement?.sources.some(({confidence}) => confidence === 'unverified'),
        id,
      );
    }
  });

  it('leaves unsaid only what is no promise to the person', () => {
    const unsaid = open.flatMap((pack) => {
      const said = grievanceOf(pack.id).sections.flatMap(({statements}) => statements);
      return pack.clocks
        .filter((clock) => !said.some(({id}) => id === `clock-${clock.id}`))
        .map(({id}) => `${pack.id} ${id}`);
    });
    // Said with the answer they belong to, or owed to or by someone else.
    assert.deepEqual(unsaid, ['gb-eng regulator-summary', 'ie-hse late', 'ie-hse information']);
  });

  it('names everyone who takes complaints, and tells that a person may go there at any time', () => {
    for (const pack of open) {
      const {statements} = grievanceOf(pack.id).texts['en']?.sections['file-directly'] ?? {};
      assert.match(statements?.['at-any-time'] ?? '', /at any time/, pack.id);
      for (const {id, access, contact} of pack.bodies) {
        const said = statements?.[`body-${id}`];
        if (access === 'never') assert.equal(said, undefined);
        else
          for (const field of Object.values(contact)) assert.ok(said?.includes(`{${field}}`), id);
      }
    }
  });

  it('sends people to whoever takes that matter: privacy to the privacy office, fair treatment to its coordinator', () => {
    const contactOf = (id: string) =>
      grievanceOf(id).texts['en']?.sections['how-to-complain']?.statements['contact'] ?? '';
    assert.match(contactOf('us-cms'), /\{patientRelationsPhone\}/);
    assert.match(contactOf('us-hipaa'), /privacy office.*\{privacyOfficePhone\}/s);
    assert.match(contactOf('us-1557'), /\{coordinatorName\}.*\{coordinatorPhone\}/s);
  });

  it('can be published by a hospital that nobody accredits, and then says nothing of it', () => {
    const notice = grievanceOf('us-cms');
    const {accreditorName, accreditorUrl, ...values} = valuesOf(notice);
    assert.ok(accreditorName && accreditorUrl);
    assert.deepEqual(publishProblems(notice, values), []);
    const outside = viewNotice(notice, 'en', values).sections.find(
      ({id}) => id === 'file-directly',
    );
    assert.equal(outside?.passages?.length, 4);
    assert.doesNotMatch(outside.passages.join(), /standards|\{/);
  });

  it('is not published in the United States without the phone and address of the state agency', () => {
    const notice = grievanceOf('us-cms');
    for (const name of ['stateAgencyPhone', 'stateAgencyAddress', 'responseDays']) {
      const values = Object.fromEntries(
        Object.entries(valuesOf(notice)).filter(([field]) => field !== name),
      );
      assert.deepEqual(publishProblems(notice, values), [
        {path: `/values/${name}`, code: 'required'},
      ]);
    }
  });
});

describe('the charters', () => {
  it('say each right in a part of its own: 17 in India, 14 in Europe, 7 in Australia', () => {
    assert.equal(rightsOf(india).filter((id) => id !== 'update-2021').length, 17);
    assert.equal(rightsOf(europeanCharter).length, 14);
    assert.equal(rightsOf(australia).length, 7);
  });

  it('have the seven groups of the NHS Constitution', () => {
    assert.deepEqual(rightsOf(nhsConstitution), [
      'access',
      'quality',
      'treatments',
      'respect',
      'choice',
      'involvement',
      'complaint',
    ]);
  });

  it('tell that the European one is no law', () => {
    const about = europeanCharter.texts['en']?.sections['about']?.statements['about'];
    assert.match(about ?? '', /not a law/);
  });

  it('mark as unverified which rights India added in 2021, and the 15 days', () => {
    const unverified = india.sections.flatMap(({statements}) =>
      statements
        .filter(({sources}) => sources.some(({confidence}) => confidence === 'unverified'))
        .map(({id}) => id),
    );
    assert.deepEqual(unverified, [
      'about',
      'answer',
      'female-presence',
      'hiv',
      'digital-records',
      'rates-in-two-languages',
      'contact',
      'no-punishment',
    ]);
  });
});

function grievanceOf(packId: string): Notice {
  const notice = worldNotices.find(({id}) => id === `${packId}-grievance-process`);
  assert.ok(notice, packId);
  return notice;
}

function rightsOf({sections}: Notice): readonly string[] {
  return sections.map(({id}) => id).filter((id) => !/^(about|contact|no-punishment)$/.test(id));
}

const example: Readonly<Record<string, string>> = {
  phone: '555 0100',
  url: 'https://hospital.example/complaints',
};

function valuesOf({fields}: Notice): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({name, type}) => [name, example[type] ?? 'Example']));
}
