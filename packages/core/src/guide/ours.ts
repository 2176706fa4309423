import {guideStructure} from './content/guide-structure.js';
import {textOf, type WordsById} from './content/texts.js';
import {guideTopics, type Guide, type GuideTopic} from './guide.js';

/** The words of our guide in one language: what `guide/en` and `guide/es` hold. */
export interface GuideWords {
  readonly words: WordsById;
  readonly topics: Readonly<Record<GuideTopic, string>>;
}

/** Our guide in the language of these words. */
export function ourGuide(language: string, {words, topics}: GuideWords): Guide {
  return {
    language,
    topics: guideTopics.map((id) => ({id, title: topics[id]})),
    entries: guideStructure.flatMap(({id, topic, sources, to}) => {
      const found = words[id];
      return found ? [{id, topic, language, sources, ...textOf(found, to)}] : [];
    }),
  };
}
