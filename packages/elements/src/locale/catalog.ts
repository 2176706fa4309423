/** One message: plain words with `{name}` places, or a form per plural category (CLDR) chosen by `{count}`. */
export type Message =
  string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** An element's words in one language. English is complete; other languages may miss keys. */
export type Messages<Key extends string = string> = Readonly<Record<Key, Message>>;

/** A translation and how far it can be trusted. Until a hospital's reviewer has read it, it is `unreviewed`. */
export interface Translation<Key extends string = string> {
  readonly status: 'unreviewed' | 'reviewed';
  readonly messages: Partial<Messages<Key>>;
}

/** Fetches a translation. */
export type TranslationLoader<Key extends string> = () => Promise<{
  readonly default: Translation<Key>;
}>;

/** The English words of an element and where its other languages are loaded from, by primary language tag. */
export interface Catalog<Key extends string> {
  readonly english: Partial<Messages<Key>>;
  readonly translations: Readonly<Record<string, TranslationLoader<Key>>>;
}
