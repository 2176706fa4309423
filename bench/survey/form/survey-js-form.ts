import type {
  Questionnaire,
  QuestionnaireItem,
} from '../../../packages/core/src/survey/questionnaire.js';

/** The survey as SurveyJS wants it: one page, the same controls, the same conditions. */
export function toSurveyJs({title, item = []}: Questionnaire): object {
  return {
    title,
    showQuestionNumbers: 'off',
    // Without it SurveyJS takes a text when the person leaves the field, and a keystroke would measure nothing.
    textUpdateMode: 'onTyping',
    elements: item.map(toElement),
  };
}

const inputTypes: Readonly<Partial<Record<QuestionnaireItem['type'], object>>> = {
  boolean: {type: 'boolean', renderAs: 'radio', labelTrue: 'Yes', labelFalse: 'No'},
  string: {type: 'text'},
  text: {type: 'comment'},
  integer: {type: 'text', inputType: 'number'},
  decimal: {type: 'text', inputType: 'number', step: 'any'},
  date: {type: 'text', inputType: 'date'},
};

function toElement(item: QuestionnaireItem): object {
  return {
    name: item.linkId,
    title: item.text,
    isRequired: item.required === true,
    ...(item.type === 'choice' ? toRadios(item) : inputTypes[item.type]),
    ...toVisibleIf(item),
  };
}

function toRadios({answerOption = []}: QuestionnaireItem): object {
  const choices = answerOption.map(({valueCoding}) => ({
    value: valueCoding?.code,
    text: valueCoding?.display,
  }));
  return {type: 'radiogroup', choices};
}

function toVisibleIf({enableWhen}: QuestionnaireItem): object {
  const [when] = enableWhen ?? [];
  if (!when) return {};
  const value = when.answerCoding ? `'${when.answerCoding.code}'` : String(when.answerBoolean);
  return {visibleIf: `{${when.question}} = ${value}`};
}
