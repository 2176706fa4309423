import {localize} from '../facility/localize.js';
import {guideTopics, type Guide, type GuideEntry, type GuideTopic} from './guide.js';

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
      .map((id) => ({id, title: titleOf(id, language, titles)})),
    entries: entries.flatMap(({id, topic, sources, texts}) => {
      const shown = localize(keysOf(texts), language).language;
      const text = shown === undefined ? undefined : texts[shown];
      return shown !== undefined && text ? [{id, topic, language: shown, sources, ...text}] : [];
    }),
  };
}

function titleOf(topic: GuideTopic, language: string, titles: TopicTitles): string {
  const words = Object.entries(titles).map(([tag, all]) => [tag, all[topic]] as const);
  return localize(Object.fromEntries(words), language).text;
}

const keysOf = (texts: GuideEntry['texts']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(texts).map((tag) => [tag, tag]));
