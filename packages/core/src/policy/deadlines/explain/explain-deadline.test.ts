import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readingGrade} from '../../../notice/reading-grade.js';
import {policyPacks} from '../../packs/index.js';
import {createDice} from '../../testing/dice.js';
import {randomCase} from '../../testing/random-case.js';
import {sampleFacts, sampleRules} from '../../testing/sample-facts.js';
import type {Deadline} from '../deadline.js';
import {deadlinesOf} from '../deadlines-of.js';
import {explainDeadline, type ExplanationReader} from './explain-deadline.js';

const received = '2026-04-02T10:00:00+01:00';
const settings = {responseDays: 30, civilRightsResponseDays: 30};

function acknowledging(now = received): Deadline {
  const found = deadlinesOf(sampleFacts(received), sampleRules('Europe/London', ['gb-eng']), now);
  return found.find(({clock}) => clock === 'acknowledge')!;
}

function told(deadline: Deadline, reader: Partial<ExplanationReader>): readonly string[] {
  const usual = {reader: 'patient', language: 'en', timeZone: 'Europe/London'} as const;
  return explainDeadline(deadline, {...usual, ...reader}).sentences;
}

/** Deadlines of every pack in many states, and of packs that chance made. */
function makeDeadlines(): readonly Deadline[] {
  const ours = policyPacks.flatMap((pack) =>
    ['2026-05-01T10:00:00Z', '2027-06-01T10:00:00Z'].flatMap((now) => {
      const facts = sampleFacts('2026-04-02T10:00:00Z', {
        matters: ['civil-rights', 'privacy'],
        endangerment: true,
        agreements: [
          {pack: pack.id, clock: 'plan', date: '2026-04-20', at: received},
          {pack: pack.id, clock: 'plan', date: '2026-09-01', at: '2026-06-01T10:00:00Z'},
        ],
        stages: pack.stages.slice(1, 2).map(({id}) => ({pack: pack.id, stage: id, at: received})),
      });
      return deadlinesOf(facts, sampleRules('Europe/London', [pack.id], settings), now);
    }),
  );
  const random = Array.from({length: 250}, (_case, seed) => randomCase(createDice(seed)));
  return [...ours, ...random.flatMap(({facts, rules, now}) => deadlinesOf(facts, rules, now))];
}

const manyDeadlines = makeDeadlines();

describe('a patient who asks when they will hear from us', () => {
  it('is told the day, from when it is counted, and what is left out', () => {
    assert.deepEqual(told(acknowledging(), {}), [
      'To tell you that we got it: by April 9, 2026 at the latest.',
      'We count from the day you told us: April 2, 2026. That day is not one of them.',
      'We have 3 days. Only working days count. We left out weekends and these holidays: Good Friday and Easter Monday.',
    ]);
  });

  it('is told so in Spanish', () => {
    assert.deepEqual(told(acknowledging(), {language: 'es'}), [
      'Decirle que nos llegó su queja: a más tardar el 9 de abril de 2026.',
      'Contamos desde el día en que nos lo dijo: 2 de abril de 2026. Ese día no se cuenta.',
      'Tenemos 3 días. Solo cuentan los días de trabajo. No contamos los fines de semana ni estos días de fiesta: Good Friday y Easter Monday.',
    ]);
  });

  it('is told so in Arabic, from right to left', () => {
    const reader = {reader: 'patient', language: 'ar', timeZone: 'Europe/London'} as const;
    const {language, direction, sentences} = explainDeadline(acknowledging(), reader);
    assert.deepEqual([language, direction, sentences.length], ['ar', 'rtl', 3]);
    assert.match(sentences[0]!, /^إبلاغك بأن شكواك وصلتنا: في موعد أقصاه .*2026|٢٠٢٦/);
  });

  it('is told that we are sorry where we did not keep it', () => {
    assert.equal(
      told(acknowledging('2026-04-20T10:00:00Z'), {})[0],
      'To tell you that we got it: it was due by April 9, 2026 and is not done. We are sorry.',
    );
  });

  it('reads English where their language is not known, and the dates of their country where it is', () => {
    const reader = {reader: 'patient', timeZone: 'Europe/London'} as const;
    const french = explainDeadline(acknowledging(), {...reader, language: 'fr'});
    assert.equal(french.language, 'en');
    assert.match(french.sentences[0]!, /April 9, 2026/);
    const british = explainDeadline(acknowledging(), {...reader, language: 'en-GB'});
    assert.match(british.sentences[0]!, /9 April 2026/);
  });

  it('is told nothing of what is owed to an authority', () => {
    const requests = [{towards: 'cqc', askedAt: received}];
    const rules = sampleRules('Europe/London', ['gb-eng']);
    const summary = deadlinesOf(sampleFacts(received, {requests}), rules, received).find(
      ({towards}) => towards,
    )!;
    assert.deepEqual(told(summary, {}), []);
    assert.ok(told(summary, {reader: 'staff'}).length > 2);
  });

  it('meets no code, no name of a rule and no gap, in any language and whatever became of it', () => {
    for (const language of ['en', 'es', 'ar'])
      for (const deadline of manyDeadlines) {
        const text = told(deadline, {language}).join(' ');
        assert.doesNotMatch(text, /undefined|NaN|\{|\}|clock-|stage-\d|pause-\d/, text);
        assert.ok(!text.includes(deadline.pack) || deadline.pack === 'eu', text);
        for (const {citation} of deadline.sources) assert.ok(!text.includes(citation), text);
      }
  });

  it('reads nothing above the sixth grade', (context) => {
    for (const language of ['en', 'es']) {
      const worst = {value: language === 'en' ? -99 : 999, text: ''};
      for (const deadline of manyDeadlines) {
        const sentences = told(deadline, {language});
        if (sentences.length === 0) continue;
        const {isTooHard, value = 0} = readingGrade(sentences, language);
        assert.ok(!isTooHard, `${value} ${sentences.join(' ')}`);
        if (language === 'en' ? value > worst.value : value < worst.value)
          Object.assign(worst, {value, text: sentences.join(' ')});
      }
      context.diagnostic(`${language}: hardest ${worst.value}: ${worst.text}`);
    }
  });
});

describe('staff who ask why a deadline is what it is', () => {
  it('read every step and the rules it rests on, with how sure we are of them', () => {
    assert.deepEqual(told(acknowledging(), {reader: 'staff', language: 'en-GB'}), [
      'gb-eng 1, acknowledge: running; last day 9 April 2026, late from 10 April 2026 at 00:00.',
      'Counted from receipt, 2 April 2026, which does not count itself.',
      '3 days (working days) end on 9 April 2026. Left out: 2 days of weekends, Good Friday (3 April 2026) and Easter Monday (6 April 2026).',
      'Rule: SI 2009/309, reg 13 (read in its source). Read as told by themdu.com.',
      'Rule: Banking and Financial Dealings Act 1971, schedule 1 (cited, not read again).',
    ]);
  });

  it('are told of every kind of step in every language', () => {
    const kinds = new Set<string>();
    for (const deadline of manyDeadlines)
      for (const language of ['en', 'es', 'ar']) {
        const sentences = told(deadline, {reader: 'staff', language});
        assert.equal(sentences.length, 1 + deadline.because.length + deadline.sources.length);
        assert.doesNotMatch(sentences.join(' '), /undefined|NaN/);
        for (const {kind} of deadline.because) kinds.add(kind);
      }
    assert.deepEqual(
      [...kinds].sort(),
      'agreed agreement-not-counted aim at-once counted extended extension-cut extension-not-counted holidays-unknown not-owed pause-not-counted paused possible-holiday setting started waits'.split(
        ' ',
      ),
    );
  });
});
