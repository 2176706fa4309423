import {requestTopics, type RequestTopic} from '@patient-relations/core/feedback';
import {textAt, type Draft, type FieldPath} from '../form/feedback-draft.js';
import type {FormField, FormMessage, FormPart, Questions} from '../form/form-field.js';
import {meansQuestions} from '../form/means-questions.js';

/** Where the topic is kept. */
export const topicPath: FieldPath = '/request/topic';

/** What the questions depend on. */
export interface HelpContext {
  /** The words of a message in the language on screen. */
  readonly words: (key: FormMessage) => string;
  readonly language: string;
  /** Questions that not everyone is asked, once they are loaded and wanted. */
  readonly more: ((means: string, topic: string) => Questions) | undefined;
}

/** Topics that are done with once the papers are in order: nobody has to be met or called at an hour. */
const untimed: readonly string[] = ['billing', 'insurance', 'records'];

/** The parts of the form, given what was answered so far. */
export function helpParts(draft: Draft, context: HelpContext): readonly FormPart[] {
  const topic = textAt(draft, topicPath);
  return [
    {title: 'topic', questions: [topicQuestion(context)]},
    {title: 'need', questions: needQuestions(topic)},
    {title: 'reach', questions: reachQuestions(draft, topic, context)},
  ];
}

/** True for a word that names one of the topics. */
export function isTopic(word: string): word is RequestTopic {
  return (requestTopics as readonly string[]).includes(word);
}

/** How much may be known of whoever asks: who wants to be called back gives a number. */
export function identityChoices(
  topic: string,
): readonly ('named' | 'confidential' | 'anonymous')[] {
  return topic === 'call-back' ? ['named', 'confidential'] : ['named', 'confidential', 'anonymous'];
}

function topicQuestion({words, language}: HelpContext): FormField {
  return {
    path: topicPath,
    type: 'one',
    label: 'topic',
    // Their words are not the values sent: other questions of the form use those values for other things.
    choices: requestTopics.map((id) => ({id, name: {[language]: words(`topic-${id}`)}})),
    required: true,
  };
}

function needQuestions(topic: string): Questions {
  return [
    topic === 'interpreter' && {
      path: '/request/language',
      type: 'text',
      label: 'whichLanguage',
      hint: 'languageHint',
      required: true,
    },
    // What would help someone to see, hear, speak or move, only they can say.
    {
      path: '/story',
      type: 'area',
      label: 'need',
      hint: 'storyHint',
      required: topic === 'accommodation',
    },
    !untimed.includes(topic) && {
      path: '/request/when',
      type: 'many',
      label: 'when',
      choices: ['morning', 'afternoon', 'evening'],
    },
  ];
}

function reachQuestions(draft: Draft, topic: string, {more}: HelpContext): Questions {
  const isKnown = textAt(draft, '/identity') !== 'anonymous';
  const chosen = isKnown ? textAt(draft, '/contact/preferred') : '';
  const means = topic === 'call-back' ? 'phone' : chosen;
  return [
    {
      path: '/identity',
      type: 'one',
      label: 'identity',
      choices: identityChoices(topic),
      required: true,
    },
    {
      path: '/person/role',
      type: 'one',
      label: 'role',
      choices: ['patient', 'relative', 'representative', 'staff'],
      required: true,
    },
    ...(isKnown ? knownQuestions(draft, topic) : []),
    ...meansQuestions(means),
    ...(more?.(means, topic) ?? []),
  ];
}

/** What is asked of someone who may be known. */
function knownQuestions(draft: Draft, topic: string): Questions {
  const role = textAt(draft, '/person/role');
  return [
    {path: '/person/name', type: 'text', label: 'name', autocomplete: 'name'},
    role !== 'patient' &&
      role !== '' && {path: '/patient/name', type: 'text', label: 'patientName'},
    topic !== 'call-back' && {
      path: '/contact/preferred',
      type: 'one',
      label: 'preferred',
      choices: ['phone', 'email', 'post', 'code'],
      required: true,
    },
  ];
}
