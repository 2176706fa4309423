import type {
  Questionnaire,
  QuestionnaireItem,
} from '../../../packages/core/src/survey/questionnaire.js';

/** What react-jsonschema-form is given. */
export interface JsonSchemaForm {
  readonly schema: object;
  readonly uiSchema: Readonly<Record<string, unknown>>;
}

/** The survey as a JSON schema with the hints that give the same controls in the same order. */
export function toJsonSchema({title, item = []}: Questionnaire): JsonSchemaForm {
  const always = item.filter(({enableWhen}) => enableWhen === undefined);
  const dependents = item.filter(({enableWhen}) => enableWhen !== undefined);
  return {
    schema: {
      type: 'object',
      title,
      required: always.filter(({required}) => required).map(({linkId}) => linkId),
      properties: toProperties(always),
      dependencies: Object.fromEntries(dependents.map((each) => toDependency(each, always))),
    },
    uiSchema: {
      ...Object.fromEntries(item.map((each) => [each.linkId, toHints(each)])),
      'ui:order': [...item.map(({linkId}) => linkId), '*'],
      'ui:submitButtonOptions': {norender: true},
    },
  };
}

function toProperties(items: readonly QuestionnaireItem[]): object {
  return Object.fromEntries(items.map((item) => [item.linkId, toProperty(item)]));
}

const types: Readonly<Partial<Record<QuestionnaireItem['type'], object>>> = {
  // Drawn as "Yes" and "No". A list of constants would be answered with its first one from the start.
  boolean: {type: 'boolean'},
  string: {type: 'string'},
  text: {type: 'string'},
  integer: {type: 'integer'},
  decimal: {type: 'number'},
  date: {type: 'string', format: 'date'},
};

function toProperty({text, type, answerOption = []}: QuestionnaireItem): object {
  if (type !== 'choice') return {title: text, ...types[type]};
  const oneOf = answerOption.map(({valueCoding}) => ({
    const: valueCoding?.code,
    title: valueCoding?.display,
  }));
  return {title: text, type: 'string', oneOf};
}

function toHints({type}: QuestionnaireItem): object {
  if (type === 'choice' || type === 'boolean') return {'ui:widget': 'radio'};
  return type === 'text' ? {'ui:widget': 'textarea'} : {};
}

/** One answer brings the dependent, every other brings nothing. */
function toDependency(
  item: QuestionnaireItem,
  others: readonly QuestionnaireItem[],
): [string, object] {
  const [when] = item.enableWhen!;
  const {question, answerCoding, answerBoolean} = when!;
  const value = answerCoding?.code ?? answerBoolean;
  const asked = others.find(({linkId}) => linkId === question);
  const codes = asked?.answerOption?.map(({valueCoding}) => valueCoding?.code);
  const rest = (codes ?? [true, false]).filter((option) => option !== value);
  const required = item.required ? [item.linkId] : [];
  return [
    question,
    {
      oneOf: [
        {properties: {[question]: {enum: rest}}},
        {properties: {[question]: {enum: [value]}, ...toProperties([item])}, required},
      ],
    },
  ];
}
