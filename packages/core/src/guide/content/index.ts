import type {GuideEntry} from '../guide.js';
import type {TopicTitles} from '../view-guide.js';
import {english} from './en/index.js';
import {topics as englishTopics} from './en/topics.js';
import {spanish} from './es/index.js';
import {topics as spanishTopics} from './es/topics.js';
import {withWords} from './texts.js';

/** The entries we bring, in every language they have. */
export const guideEntries: readonly GuideEntry[] = /* @__PURE__ */ withWords({
  en: english,
  es: spanish,
});

/** The names of the topics, in every language they have. */
export const topicTitles: TopicTitles = {en: englishTopics, es: spanishTopics};
