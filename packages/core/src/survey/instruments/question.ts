import type {Questionnaire, QuestionnaireItem} from '../questionnaire.js';
import {doesNotApply, optionsOf, type Scale} from './scale.js';
import {translationsOf, type Texts} from './texts.js';

/** A question that anyone may leave out, with the answers of a scale to choose from. */
export function scaleQuestion(
  linkId: string,
  texts: Texts,
  {scale, mayNotApply = false}: {readonly scale: Scale; readonly mayNotApply?: boolean},
): QuestionnaireItem {
  const options = optionsOf(scale);
  return {
    linkId,
    ...spoken(texts),
    type: 'choice',
    answerOption: mayNotApply ? [...options, doesNotApply] : options,
  };
}

/** Room for a person's own words, which anyone may leave empty. */
export function reasonQuestion(linkId: string, texts: Texts): QuestionnaireItem {
  return {linkId, ...spoken(texts), type: 'text', maxLength: 2000};
}

/** A sentence that asks nothing. */
export function sentence(linkId: string, texts: Texts): QuestionnaireItem {
  return {linkId, ...spoken(texts), type: 'display'};
}

/** The definition of an instrument. */
export function defineQuestionnaire({
  id,
  name,
  title,
  items,
}: {
  readonly id: string;
  readonly name: string;
  readonly title: Texts;
  readonly items: readonly QuestionnaireItem[];
}): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id,
    url: `https://patient-relations.example/fhir/Questionnaire/${id}`,
    version: '1.0.0',
    name,
    title: title.en,
    _title: translationsOf(title),
    status: 'active',
    language: 'en',
    item: items,
  };
}

function spoken(texts: Texts): Pick<QuestionnaireItem, 'text' | '_text'> {
  return {text: texts.en, _text: translationsOf(texts)};
}
