import type {RequestTopic} from '@patient-relations/core/feedback';
import type {Messages} from '../../locale/catalog.js';

/** The name of the words for a topic. */
export type TopicMessage = `topic-${RequestTopic}`;

/** What someone can ask for help with, in English. */
export const english: Messages<TopicMessage> = {
  'topic-call-back': 'Call me back',
  'topic-interpreter': 'An interpreter',
  'topic-accommodation': 'Help with sight, hearing, speech or moving',
  'topic-appointment': 'An appointment',
  'topic-billing': 'A bill',
  'topic-insurance': 'Insurance',
  'topic-records': 'My health records',
  'topic-meeting': 'A meeting with us',
  'topic-tour': 'A tour of the hospital',
  'topic-advance-directive': 'A talk about my wishes for care',
};
