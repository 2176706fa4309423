import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toJsonSchema} from './form/json-schema-form.js';
import {controlCount, largeForm, mix, shownItems, smallForm} from './form/large-form.js';
import {toSurveyJs} from './form/survey-js-form.js';

const form = largeForm();
const items = form.item ?? [];
const dependents = items.filter(({enableWhen}) => enableWhen);

describe('the survey that renderers are measured with', () => {
  it('asks 1,000 questions from the start and has 100 more that depend on one of them', () => {
    const shown = new Set(shownItems(form).map(({linkId}) => linkId));
    assert.equal(shown.size, 1000);
    assert.equal(dependents.length, 100);
    for (const {enableWhen} of dependents) assert.ok(shown.has(enableWhen![0]!.question));
  });

  it('mixes the seven types, and asks a dependent after yes as often as after a point of the scale', () => {
    const shares = shownItems(form).reduce<Record<string, number>>((counts, {type}) => {
      return {...counts, [type]: (counts[type] ?? 0) + 1};
    }, {});
    assert.deepEqual(shares, {
      ...{choice: 300, boolean: 200, string: 100, integer: 100},
      ...{text: 100, decimal: 100, date: 100},
    });
    assert.equal(dependents.filter(({enableWhen}) => enableWhen![0]!.answerBoolean).length, 50);
    assert.equal(controlCount(form), 300 * 5 + 200 * 2 + 500);
  });

  it('is the same at every call, and names each question once in its text', () => {
    assert.equal(JSON.stringify(largeForm()), JSON.stringify(form));
    for (const {linkId, text} of items) assert.deepEqual(text?.match(/Q\d{4}/g), [linkId]);
    assert.equal(new Set(items.map(({linkId}) => linkId)).size, 1100);
  });

  it('has a short form with every type in it', () => {
    assert.deepEqual(
      smallForm().item?.map(({type}) => type),
      mix,
    );
  });
});

describe('the same survey for others', () => {
  it('gives SurveyJS every question, its options and its condition', () => {
    const {elements} = toSurveyJs(form) as {readonly elements: readonly Record<string, unknown>[]};
    assert.deepEqual(
      elements.map(({name, title, isRequired}) => [name, title, isRequired]),
      items.map(({linkId, text, required}) => [linkId, text, required ?? false]),
    );
    assert.equal(elements.filter(({visibleIf}) => visibleIf !== undefined).length, 100);
    assert.equal(elements[1]!['visibleIf'], "{Q0001} = '5'");
    const after = dependents[1]!.enableWhen![0]!.question;
    const second = elements.find(({name}) => name === dependents[1]!.linkId);
    assert.equal(second!['visibleIf'], `{${after}} = true`);
  });

  it('gives RJSF every question, and the dependents only after the answer that brings them', () => {
    const {schema, uiSchema} = toJsonSchema(form);
    const {properties, dependencies} = schema as {
      readonly properties: Readonly<Record<string, {readonly title: string}>>;
      readonly dependencies: Readonly<Record<string, {readonly oneOf: readonly Branch[]}>>;
    };
    assert.deepEqual(
      Object.entries(properties).map(([name, {title}]) => [name, title]),
      shownItems(form).map(({linkId, text}) => [linkId, text]),
    );
    for (const {linkId, enableWhen} of dependents) {
      const [when] = enableWhen!;
      const [without, brought] = dependencies[when!.question]!.oneOf;
      assert.deepEqual(Object.keys(without!.properties), [when!.question]);
      assert.deepEqual(Object.keys(brought!.properties), [when!.question, linkId]);
      assert.deepEqual(brought!.properties[when!.question]!.enum, [
        when!.answerCoding?.code ?? when!.answerBoolean,
      ]);
    }
    assert.deepEqual(
      (uiSchema['ui:order'] as string[]).slice(0, -1),
      items.map(({linkId}) => linkId),
    );
  });
});

interface Branch {
  readonly properties: Readonly<Record<string, {readonly enum?: readonly unknown[]}>>;
}
