import type {Localized} from '../facility/localize.js';
import type {Source} from '../policy/source.js';
import type {Questionnaire} from '../survey/questionnaire.js';

export type NoticeKind =
  | 'rights-and-responsibilities'
  | 'privacy-practices'
  | 'nondiscrimination'
  | 'language-assistance'
  | 'advance-directives'
  | 'grievance-process'
  | 'fixed-form'
  | 'local';

/**
 * One version of something a person is owed to know, in every language it has. A version never changes: another word is
 * another version.
 */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  /** ISO 3166 country or subdivision (`US`, `US-CA`, `GB-ENG`), or `EU`. */
  readonly jurisdiction: string;
  readonly version: string;
  /** Calendar dates at the facility between which this version may be given: the first and, where known, the last. */
  readonly effective: {readonly from: string; readonly to?: string | undefined};
  /** What it changes of the version before. */
  readonly change: NoticeChange;
  /** The language it was written in, as a BCP 47 tag: what stands where a translation has a gap. */
  readonly language: string;
  /** In the order of reading. */
  readonly sections: readonly NoticeSection[];
  /** The words, by language. The one of `language` has every section and statement. */
  readonly texts: Readonly<Record<string, NoticeText>>;
  /** What a hospital has to fill in before it can publish. */
  readonly fields: readonly NoticeField[];
  /** When, to whom and how it must be given. */
  readonly delivery: readonly DeliveryRule[];
  /** How long a record of its delivery is kept, from the day of the record. */
  readonly retention: {readonly years: number; readonly source: Source};
  /** Questions that show whether it was understood, asked before it is acknowledged. Nobody is held back by them. */
  readonly teachBack?: Questionnaire | undefined;
  /** The official file, where the layout is fixed by law: it is shown as it is. */
  readonly form?: FixedForm | undefined;
}

/** `substantive`: people who knew the version before have to be told. `editorial`: they do not. */
export interface NoticeChange {
  readonly kind: 'substantive' | 'editorial';
  /** What is new, in the words of a person who knew the version before. The first version has none. */
  readonly summary?: Localized | undefined;
}

/** A part of a notice with a heading. Its id stays the same from version to version. */
export interface NoticeSection {
  readonly id: string;
  readonly statements: readonly NoticeStatement[];
}

/** The smallest thing a notice says that has a source of its own. */
export interface NoticeStatement {
  readonly id: string;
  /** At least one. */
  readonly sources: readonly Source[];
}

/** `machine`: translated by a program and read by nobody. `draft`: by a person, and reviewed by nobody. */
export type TranslationStatus = 'draft' | 'machine' | 'reviewed';

/** A notice in one language. Words may hold `{fields}`. */
export interface NoticeText {
  readonly status: TranslationStatus;
  readonly title: string;
  readonly sections: Readonly<Record<string, SectionText>>;
}

export interface SectionText {
  readonly heading: string;
  /** By the id of the statement: a passage, see `readPassage`. */
  readonly statements: Readonly<Record<string, string>>;
}

/** A place that a hospital fills in: `{hospital}`. */
export interface NoticeField {
  readonly name: string;
  /** For the person who fills it in. */
  readonly meaning: string;
  /** `file`: an address on the web or on the hospital's own site. `digest`: a SHA-256 in base64url. */
  readonly type: 'text' | 'phone' | 'email' | 'url' | 'date' | 'file' | 'digest';
  /** Nothing is published without it. A statement with one that is not required, and not filled in, is left out. */
  readonly required: boolean;
}

/** What the hospital filled in, by the name of the field. */
export type NoticeValues = Readonly<Record<string, string>>;

/** What a person is at the hospital for. */
export type CareSetting = 'inpatient' | 'outpatient' | 'emergency' | 'observation';

/** One duty to give a notice. */
export interface DeliveryRule {
  readonly settings: readonly CareSetting[];
  /** Owed only to people of this group (`medicare`), see `Encounter.groups`. Not set: to everyone. */
  readonly onlyFor?: string | undefined;
  /** What starts the clock. */
  readonly on:
    'arrival' | 'first-service' | 'admission' | 'observation' | 'discharge' | 'reclassification';
  /**
   * Hours from that moment within which it is due: 0 is "before or at once", a negative number before it. Not set:
   * whenever it can be.
   */
  readonly withinHours?: number | undefined;
  /**
   * Hours from that moment from which on it may be given; a negative number is before it. Not set: from that moment on,
   * and earlier where it is due by then.
   */
  readonly fromHours?: number | undefined;
  /** How many hours what starts the clock must have lasted for the duty to arise. */
  readonly onlyAfterHours?: number | undefined;
  /** Whether it is owed once for a version, in every encounter, or every year. */
  readonly repeat: 'version' | 'encounter' | 'year';
  /** What shows that it was given. `good-faith`: a signature, or the effort made and why there is none. */
  readonly proof: 'delivery' | 'good-faith' | 'signature';
  /** True where it has to be explained by a person besides. */
  readonly spoken?: boolean | undefined;
  readonly sources: readonly Source[];
}

/** An official file whose layout is fixed by law, as the hospital has it. Files and digests may be `{fields}`. */
export interface FixedForm {
  /** Its official number: `CMS-10065`. */
  readonly number: string;
  /** Where the hospital keeps its official file, by language; opened in a tab of its own. May be a `{field}`. */
  readonly files: Localized;
  /** SHA-256 of each file in base64url, by language: which file it was that was shown. May be a `{field}`. */
  readonly digests: Localized;
}
