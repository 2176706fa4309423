import type {TranslationStatus} from '../notice/notice.js';
import type {Source} from '../policy/source.js';

/** What the guide is about, in the order in which people are offered it. */
export const guideTopics = [
  'my-rights',
  'complaints',
  'records',
  'privacy',
  'consent',
  'advance-directives',
  'bills',
  'insurance',
  'interpreters',
  'visiting',
  'discharge',
  'find-a-service',
] as const;

export type GuideTopic = (typeof guideTopics)[number];

/** One thing a person may want to know, in every language it has. */
export interface GuideEntry {
  /** Small letters, digits and dashes. Part of addresses that people keep, so it stays the same. */
  readonly id: string;
  readonly topic: GuideTopic;
  /** Where it comes from, wherever it says what a person is owed. */
  readonly sources: readonly Source[];
  /** By BCP 47 tag. */
  readonly texts: Readonly<Record<string, GuideText>>;
}

/** An entry in one language. */
export interface GuideText {
  readonly status: TranslationStatus;
  readonly title: string;
  /** At least one. */
  readonly parts: readonly GuidePart[];
  /** Other words by which people may look for it. */
  readonly keywords: readonly string[];
  /** What to do next: at least one. */
  readonly next: readonly GuideStep[];
}

/** A part of an entry. */
export interface GuidePart {
  readonly heading?: string | undefined;
  /** A passage, see `readPassage`. */
  readonly text: string;
}

/** Something to do after reading. */
export interface GuideStep {
  readonly label: string;
  /** Where it leads, see `readTarget`. */
  readonly to: string;
}

/** The guide as someone reads it in one language: what a page loads. */
export interface Guide {
  readonly language: string;
  readonly topics: readonly GuideTopicView[];
  readonly entries: readonly GuideEntryView[];
}

/** A topic by its name. */
export interface GuideTopicView {
  readonly id: string;
  readonly title: string;
  /** The language of the title, where it is not the guide's. */
  readonly language?: string | undefined;
}

/** An entry as it is read. Where a translation lacks it, it stands in another language. */
export interface GuideEntryView extends GuideText {
  readonly id: string;
  readonly topic: string;
  /** The language it is really in. */
  readonly language: string;
  readonly sources: readonly Source[];
}
