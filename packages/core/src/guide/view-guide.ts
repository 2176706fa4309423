import {localize} from '../facility/localize.js';
import {
  guideTopics,
  type Guide,
  type GuideEntry,
  type GuideTopic,
  type GuideTopicView,
} from './guide.js';

/** The names of the topics, by language. */
export type TopicTitles = Readonly<Record<string, Readonly<Record<GuideTopic, string>>>>;

/** The guide as someone reads it who asked for `language`. Topics without an entry are left out. */
export function viewGuide(
  entries: readonly GuideEntry[],
  language: string,
  titles: TopicTitles,
): Guide {
  return {
    language,
    topics: guideTopics
      .filter((id) => entries.some(({topic}) => topic === id))
      .map((id) => topicOf(id, language, titles)),
    entries: entries.flatMap(({id, topic, sources, texts}) => {
      const shown = localize(keysOf(texts), language).language;
      const text = shown === undefined ? undefined : texts[shown];
      return shown !== undefined && text ? [{id, topic, language: shown, sources, ...text}] : [];
    }),
  };
}

function topicOf(id: GuideTopic, language: string, titles: TopicTitles): GuideTopicView {
  const words = Object.entries(titles).map(([tag, all]) => [tag, all[id]] as const);
  const {text, language: shown = language} = localize(Object.fromEntries(words), language);
  // A title in another language is marked, so that no voice reads it in the wrong one.
  return {id, title: text, ...(isSame(shown, language) ? {} : {language: shown})};
}

const isSame = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

const keysOf = (texts: GuideEntry['texts']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(texts).map((tag) => [tag, tag]));
