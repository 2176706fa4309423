import {expect} from '@open-wc/testing';
import {checkDefinition, type Questionnaire} from '@patient-relations/core/survey';
import {isPlainDefinition} from './plain-definition.js';

const isPlain = (definition: unknown): boolean => {
  try {
    return isPlainDefinition(definition);
  } catch {
    return false;
  }
};

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  item: [
    {
      linkId: '1',
      type: 'choice',
      text: 'Well?',
      answerOption: [{valueCoding: {code: 'a'}}, {valueString: 'b'}],
    },
    {
      linkId: '2',
      type: 'string',
      enableWhen: [{question: '1', operator: '=', answerCoding: {code: 'a'}}],
      enableBehavior: 'all',
      item: [{linkId: '3', type: 'boolean', required: true}],
    },
  ],
};

/** Values that are wrong somewhere, or that more must be loaded for. */
const odd: readonly unknown[] = [
  null,
  0,
  'x',
  '',
  true,
  [],
  {},
  [null],
  [{}],
  NaN,
  {url: 'x'},
  [{url: 'x'}],
  'coding',
];

/** Every definition that differs from this one in a single field. */
function* variants(value: unknown): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const key of [
    ...Object.keys(value),
    'modifierExtension',
    'extension',
    'answerValueSet',
    'initial',
    'linkId',
  ]) {
    const inner = (value as Record<string, unknown>)[key];
    for (const other of [...odd, ...variants(inner)])
      yield Array.isArray(value)
        ? value.map((each: unknown, index) => (String(index) === key ? other : each))
        : {...value, [key]: other};
  }
}

describe('a plain definition', () => {
  it('is what most definitions are', () => {
    expect(isPlain(definition)).to.equal(true);
  });

  it('is never one in which the full check finds anything', () => {
    let plain = 0;
    let all = 0;
    for (const variant of variants(definition)) {
      all++;
      if (!isPlain(variant)) continue;
      plain++;
      expect(checkDefinition(variant), JSON.stringify(variant)).to.deep.equal([]);
    }
    expect(all).to.be.greaterThan(500);
    expect(plain).to.be.greaterThan(3);
  });

  it('is none that goes in a circle, repeats an id, or points nowhere', () => {
    const [first, second] = definition.item!;
    const itself = {
      ...second,
      enableWhen: [{question: '2', operator: 'exists', answerBoolean: true}],
    };
    for (const item of [
      [first, itself],
      [second, first],
      [first, first],
      [first, {...second, linkId: '1'}],
    ])
      expect(isPlain({...definition, item}), JSON.stringify(item)).to.equal(false);
  });
});
