import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import {loadSurvey} from '../load-survey.js';
import type {FhirValue} from '../questionnaire.js';
import type {Survey, SurveyNode, SurveyOptions} from '../survey.js';

// Questionnaires from a public FHIR form library's tests, beside the checkout where they were fetched.
const folder = path.resolve(import.meta.dirname, '../../../../../../shared/data/questionnaires');

interface Opened {
  readonly survey: Survey;
  readonly placesOf: (linkId: string) => readonly SurveyNode[];
  readonly place: (linkId: string) => SurveyNode;
  readonly values: (linkId: string) => readonly FhirValue[];
  /** Issues that come from expressions. */
  readonly faults: () => readonly (readonly (string | undefined)[])[];
}

function real(
  file: string,
  name: string,
  body: (open: (options?: SurveyOptions) => Promise<Opened>) => Promise<void>,
): void {
  const at = path.join(folder, file);
  const skip = existsSync(at) ? false : `${file} is not here`;
  test(`${file}: ${name}`, {skip}, () =>
    body(async (options) => opened(await loadSurvey(readFileSync(at, 'utf8'), options))),
  );
}

function opened(survey: Survey): Opened {
  const all = (nodes: readonly SurveyNode[]): readonly SurveyNode[] =>
    nodes.flatMap((node) => [
      node,
      ...all(node.nodes),
      ...node.entries.flatMap((entry) => all(entry.nodes)),
    ]);
  const placesOf = (linkId: string): readonly SurveyNode[] =>
    all(survey.nodes).filter(({item}) => item.linkId === linkId);
  return {
    survey,
    placesOf,
    place(linkId) {
      const [place] = placesOf(linkId);
      assert.ok(place, `${linkId} is there`);
      return place;
    },
    values: (linkId) =>
      placesOf(linkId).flatMap(({entries}) => entries.flatMap(({value}) => value ?? [])),
    faults: () =>
      survey.issues
        .filter(({code}) => /expression|variable|wrong-value/.test(code))
        .map(({code, linkId}) => [code, linkId]),
  };
}

describe('a real questionnaire', () => {
  real(
    'apgar-with-itemWeight-variable.json',
    'adds up five weights, once all are known',
    async (open) => {
      const {survey, place, values, faults} = await open();
      const questions = ['32406-1', '32407-9', '32409-5', '32408-7', '32410-3'].map(place);
      for (const question of questions) {
        assert.deepEqual(values('9272-6'), []);
        survey.choose(question, [question.options[2]!]);
      }
      assert.deepEqual(values('9272-6'), [{valueDecimal: 10}]);
      survey.choose(questions[0]!, [questions[0]!.options[0]!]);
      assert.deepEqual(values('9272-6'), [{valueDecimal: 8}]);
      assert.deepEqual(faults(), []);
    },
  );

  real(
    'phq9-with-the-weight-function.json',
    'adds up nine items from 0 to 3, and not the tenth',
    async (open) => {
      const {survey, placesOf, values, faults} = await open();
      const {definition} = survey;
      const choices = (definition.item ?? []).filter(({type}) => type === 'choice');
      assert.equal(choices.length, 10);
      for (const {linkId} of choices) {
        const [question] = placesOf(linkId);
        survey.choose(question!, [question!.options[3]!]);
      }
      assert.deepEqual(values('/44261-6'), [{valueDecimal: 27}]);
      assert.deepEqual(faults(), []);
    },
  );

  real(
    'q-with-contained-valueset.json',
    'takes scores from a value set it carries',
    async (open) => {
      const {survey, place, values} = await open();
      const [one, two] = [place('link-1.1.1'), place('link-1.1.2')];
      survey.choose(one, [one.options[1]!]);
      survey.choose(two, [two.options[2]!]);
      assert.deepEqual(values('link-2'), [{valueDecimal: 12}]);
    },
  );

  real('named-expressions.json', 'lets one expression use another by its name', async (open) => {
    const {survey, place, values, faults} = await open();
    survey.type(place('idA'), 0, '4');
    assert.deepEqual(values('idB'), [{valueInteger: 5}]);
    assert.deepEqual(values('idB.1'), [{valueInteger: 6}]);
    assert.deepEqual(values('idC'), [{valueInteger: 9}]);
    assert.deepEqual(faults(), []);
  });

  real(
    'variable-scope-test.json',
    'knows a name within its group, and not outside',
    async (open) => {
      const {survey, place, values, faults} = await open();
      survey.type(place('/groupA/fieldB'), 0, '3');
      assert.deepEqual(values('/groupA/fieldC'), [{valueInteger: 3 + 2 + 4 + 1}]);
      assert.deepEqual(values('/groupB/fieldE'), [{valueInteger: 10 + 8}]);
      assert.deepEqual(values('/groupB/fieldD'), []);
      assert.deepEqual(faults(), [['expression-failed', '/groupB/fieldD']]);
    },
  );

  real(
    'questionnaire-calculatedExpression.json',
    'computes every type of answer, one and many',
    async (open) => {
      const {survey, place, values, faults} = await open();
      assert.deepEqual(values('/type-integer'), [{valueInteger: 123}]);
      assert.deepEqual(values('/type-string'), [{valueString: 'abc123'}]);
      survey.type(place('string-to-split'), 0, 'xyz');
      const letters = ['x', 'y', 'z'].map((valueString) => ({valueString}));
      assert.deepEqual(values('repeating-string'), letters);
      assert.deepEqual(values('repeating-open-choice'), letters);
      assert.deepEqual(values('repeating-open-choice-from-string'), letters);
      const one = place('oneCoding');
      const yes = one.options.find(({valueCoding}) => valueCoding?.display === 'Yes');
      const before = values('repeating-choice').length;
      assert.ok(before > 1);
      survey.choose(one, [yes!]);
      assert.equal(values('repeating-choice').length, 1);
      assert.deepEqual(faults(), []);
    },
  );

  real(
    'questionnaire-initialExpression-2values.json',
    'begins with two answers, and offers both',
    async (open) => {
      const {place, values, faults} = await open();
      const two = [{valueString: 'Blue'}, {valueString: 'Green'}];
      assert.deepEqual(values('answersFromParentQR'), two);
      assert.deepEqual(place('questionUsingParentQRAnswersAsList').options, two);
      assert.deepEqual(faults(), []);
    },
  );

  real(
    'answerExpTest.R4.json',
    'offers texts, numbers, dates, times and earlier answers',
    async (open) => {
      const {survey, place, faults} = await open();
      const offered = (linkId: string): readonly unknown[] => place(linkId).options;
      const list = (name: string, values: readonly unknown[]): readonly unknown[] =>
        values.map((value) => ({[name]: value}));
      assert.deepEqual(offered('q2String'), list('valueString', ['one', 'two', 'three']));
      assert.deepEqual(offered('q3Integer'), list('valueInteger', [12, 34, 56]));
      assert.deepEqual(
        offered('q4Date'),
        list('valueDate', ['2022-11-12', '2022-12-01', '2022-12-25']),
      );
      assert.deepEqual(offered('q5Time'), list('valueTime', ['17:03:07', '20:10:29', '23:59:59']));
      assert.deepEqual(offered('q1ListString'), []);
      survey.choose(place('q1'), [{valueString: 'mine'}]);
      assert.deepEqual(offered('q1ListString'), [{valueString: 'mine'}]);
      assert.deepEqual(faults(), []);
    },
  );

  real(
    'q-with-targetConstraint.json',
    'says at the maximum that it is below the minimum',
    async (open) => {
      const {survey, place} = await open();
      const told = (): readonly unknown[] =>
        survey.problems().map(({node, code, words}) => [node.item.linkId, code, words?.text]);
      survey.type(place('1.1'), 0, '3');
      assert.deepEqual(told(), []);
      survey.type(place('1.2'), 0, '2');
      const human = 'The minimum value must be less than or equal to the maximum value.';
      assert.deepEqual(told(), [['1.2', 'constraint', human]]);
      survey.type(place('1.2'), 0, '3');
      assert.deepEqual(told(), []);
    },
  );

  real(
    'launchContext.json',
    'reads what the page brings under either way of naming it',
    async (open) => {
      const basic = {resourceType: 'Basic', identifier: 'number 7'};
      const launchContext = {myCustomVar: basic, varNameFromValueId: basic};
      const {values, faults} = await open({launchContext});
      assert.deepEqual(values('q1'), [{valueString: 'number 7'}]);
      assert.deepEqual(values('q2'), [{valueString: 'number 7'}]);
      assert.deepEqual(faults(), []);
    },
  );

  real(
    'q-with-duplicate-variable-name-as-launchContext.json',
    'is told that a name is taken',
    async (open) => {
      assert.deepEqual((await open()).faults(), [['duplicate-variable', undefined]]);
    },
  );

  real('rxterms.R4.checkboxes.json', 'asks no server, and says so', async (open) => {
    const {survey, place, values, faults} = await open();
    const strength = place('strength');
    survey.choose(strength, [{valueCoding: {code: '123', display: '5 mg'}}]);
    assert.deepEqual(values('rxcui'), [{valueString: '123'}]);
    assert.deepEqual(faults(), [['unsupported-expression-language', 'medications_table']]);
  });

  real('errorMessagesDemo.json', 'is told that two results are one too many', async (open) => {
    const {values, faults} = await open();
    assert.deepEqual(values('q1'), []);
    assert.deepEqual(faults(), [
      ['wrong-value-type', 'q1'],
      ['wrong-value-type', 'q2'],
      ['wrong-value-type', 'q3'],
    ]);
  });
});
