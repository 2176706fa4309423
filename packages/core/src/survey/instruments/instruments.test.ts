import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checkMeasures, scoreResponses, type CollectedResponse} from '../../report/index.js';
import {lintSurvey, surveyReadingLevels} from '../lint/index.js';
import type {AnswerOption, Extension, QuestionnaireItem} from '../questionnaire.js';
import {instruments, type Instrument, type InstrumentId} from './index.js';

const ids = Object.keys(instruments) as InstrumentId[];
const all: readonly (readonly [id: InstrumentId, instrument: Instrument])[] = await Promise.all(
  ids.map(async (id) => [id, await instruments[id]()] as const),
);
const questionsOf = ({questionnaire}: Instrument): readonly QuestionnaireItem[] =>
  (questionnaire.item ?? []).filter(({type}) => type !== 'display');
const answersOf = ({answerOption = []}: QuestionnaireItem): readonly string[] =>
  answerOption.map(({valueCoding, valueInteger}) => valueCoding?.code ?? String(valueInteger));

/** Someone who gives the answer at this place, counted from the end where it is negative, to every question. */
function responseOf(instrument: Instrument, at: number): CollectedResponse {
  const item = questionsOf(instrument).flatMap(({linkId, answerOption}) => {
    const scored = (answerOption ?? []).filter(
      ({valueCoding}) => valueCoding?.code !== 'does-not-apply',
    );
    const chosen: AnswerOption | undefined = scored.at(at);
    return chosen ? [{linkId, answer: [chosen]}] : [];
  });
  return {
    mode: 'web',
    response: {resourceType: 'QuestionnaireResponse', status: 'completed', item},
  };
}

const valuesFor = (instrument: Instrument, at: number): ReadonlyMap<string, number | undefined> =>
  new Map(
    scoreResponses(instrument.measures, [responseOf(instrument, at)], {
      suppression: 'off',
    })?.scores.flatMap(({measureId, figures}) =>
      figures.map(({name, value}) => [`${measureId} ${name}`, value] as const),
    ),
  );

describe('The instruments', () => {
  test('are the nine that are promised', () => {
    assert.deepEqual([...ids].sort(), [
      'complaint-handling',
      'effort',
      'inpatient-experience',
      'likelihood-to-recommend',
      'outpatient-experience',
      'overall-experience',
      'point-of-care-pulse',
      'problem-score',
      'satisfaction',
    ]);
    const counts = Object.fromEntries(all.map(([id, one]) => [id, questionsOf(one).length]));
    assert.equal(counts['problem-score'], 15);
    assert.equal(counts['point-of-care-pulse'], 4);
  });

  test('cover every topic of a stay and of a visit', () => {
    const topics = ['communication', 'listening', 'respect', 'information', 'waiting'];
    topics.push('cleanliness', 'pain', 'discharge', 'overall');
    for (const id of ['inpatient-experience', 'outpatient-experience']) {
      const linkIds = questionsOf(all.find(([one]) => one === id)![1]).map(({linkId}) => linkId);
      for (const topic of topics) assert.ok(linkIds.includes(topic), `${id} lacks ${topic}`);
    }
  });
});

for (const [id, instrument] of all)
  describe(`The instrument ${id}`, () => {
    const {questionnaire, measures, settings} = instrument;

    for (const setting of settings)
      test(`has nothing that the linter would find, in three languages, when it is for ${setting}`, () => {
        const options = {setting, anonymous: true, kiosk: true, languages: ['en', 'es', 'ar']};
        assert.deepEqual(lintSurvey(questionnaire, options), []);
      });

    test('needs no more than six years of school', () => {
      const levels = surveyReadingLevels(questionnaire);
      assert.deepEqual(
        levels.map(({language, formula}) => [language, formula]),
        [
          ['en', 'Flesch-Kincaid grade'],
          ['es', 'Fernández-Huerta'],
          ['ar', 'none'],
        ],
      );
      assert.ok(levels[0]!.value! <= 6 && levels[1]!.value! >= 70, JSON.stringify(levels));
    });

    test('asks nothing that must be answered, and offers words, not pictures', () => {
      for (const item of questionsOf(instrument)) {
        assert.equal(item.required, undefined);
        for (const {valueCoding, valueInteger} of item.answerOption ?? [])
          assert.ok(valueCoding?.display ?? valueInteger !== undefined);
      }
    });

    test('says the same thing in no two languages', () => {
      const pairs: string[][] = [];
      JSON.stringify(questionnaire, function (this: Record<string, unknown>, name, value: unknown) {
        const own = this[name.slice(1)];
        if (!name.startsWith('_') || typeof own !== 'string') return value;
        const {extension} = value as {extension: readonly Extension[]};
        const texts = extension.map((one) => one.extension?.[1]?.valueString ?? '');
        pairs.push([own, ...texts]);
        return value;
      });
      assert.ok(pairs.length > 0);
      for (const [own, es, ar] of pairs) {
        // "No" is "no" in Spanish, too.
        if (own !== 'No') assert.notEqual(own, es);
        assert.match(ar!, /\p{Script=Arabic}/u);
        assert.doesNotMatch(es!, /\p{Script=Arabic}/u);
      }
    });

    test('scores only questions and answers that it has', () => {
      const items = new Map(questionsOf(instrument).map((item) => [item.linkId, item]));
      assert.deepEqual(checkMeasures(measures, new Set(items.keys())), []);
      type Scaled = {readonly linkId: string; readonly scale?: readonly unknown[] | undefined};
      const scaled = measures.flatMap((measure): readonly Scaled[] => {
        if ('items' in measure) return measure.items;
        return measure.kind === 'friends-and-family' ? [] : [measure];
      });
      for (const {linkId, scale = []} of scaled)
        for (const value of scale)
          assert.ok(answersOf(items.get(linkId)!).includes(String(value)), String(value));
    });

    test('gives the best figures to someone who answers the best, and the worst for the worst', () => {
      const [best, worst] = [valuesFor(instrument, -1), valuesFor(instrument, 0)];
      const isBad = (name: string): boolean => /bottom-box|problems/.test(name);
      for (const [name, value] of best) {
        const other = worst.get(name);
        assert.ok(value !== undefined && other !== undefined, name);
        assert.ok(isBad(name) ? value < other : value > other, `${name}: ${value} and ${other}`);
      }
    });

    test('says what its answers are worth in the order of its scale', () => {
      for (const {answerOption = []} of questionsOf(instrument)) {
        const weights = answerOption
          .filter(({valueCoding}) => valueCoding && valueCoding.code !== 'does-not-apply')
          .map(({extension}) => extension?.[0]?.valueDecimal);
        assert.deepEqual(
          weights,
          weights.map((_, index) => (weights[0] ?? 0) + index),
        );
      }
    });
  });
