import {localize} from '../facility/localize.js';
import type {
  DeliveryRule,
  FixedForm,
  Notice,
  NoticeField,
  NoticeKind,
  NoticeSection,
  NoticeText,
  NoticeValues,
  SectionText,
  TranslationStatus,
} from './notice.js';

/** A notice as one person reads it: one language, filled in. */
export interface NoticeView {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly version: string;
  readonly effectiveFrom: string;
  /** The language asked for, or the nearest that the notice has. */
  readonly language: string;
  readonly status: TranslationStatus;
  /** The languages it can be read in. */
  readonly languages: readonly string[];
  readonly title: string;
  readonly sections: readonly SectionView[];
  /** What the last version changed that people had to be told of: this one, or one before it. */
  readonly change?: {readonly text: string; readonly language: string} | undefined;
  readonly teachBack?: Notice['teachBack'];
  /** The strictest of what its delivery rules ask for. None: that it was given is enough. */
  readonly proof?: DeliveryRule['proof'] | undefined;
  readonly form?:
    (Pick<FixedForm, 'number'> & {readonly file: string; readonly digest: string}) | undefined;
}

/** A section as it is read. Where a translation lacks it, it stands in the language the notice was written in. */
export interface SectionView {
  readonly id: string;
  /** The language it is really in. */
  readonly language: string;
  readonly heading: string;
  /** Each a passage, see `readPassage`; undefined until they have arrived. */
  readonly passages?: readonly string[] | undefined;
}

/** A notice as someone reads it who asked for `language`. */
export function viewNotice(notice: Notice, language: string, values: NoticeValues): NoticeView {
  const titles = Object.fromEntries(
    Object.entries(notice.texts).map(([tag, {title}]) => [tag, title]),
  );
  const wanted = nearest(titles, language, notice.language);
  const text = notice.texts[wanted];
  const {summary} = notice.change;
  const change = summary && localize(summary, wanted);
  return {
    id: notice.id,
    kind: notice.kind,
    version: notice.version,
    effectiveFrom: notice.effective.from,
    language: wanted,
    status: text?.status ?? 'draft',
    languages: Object.keys(notice.texts),
    title: fillIn(titles[wanted] ?? '', values),
    sections: notice.sections
      .map((section) => viewSection(section, notice, {wanted, values}))
      // A section is left out once all it says has been: its heading alone tells nobody anything.
      .filter(({passages}) => passages?.length !== 0),
    ...(change?.language && {
      change: {text: fillIn(change.text, values), language: change.language},
    }),
    ...(notice.teachBack && {teachBack: notice.teachBack}),
    ...viewForm(notice, wanted, values),
    ...strictestProof(notice),
  };
}

function viewForm(
  {form, language}: Notice,
  wanted: string,
  values: NoticeValues,
): Pick<NoticeView, 'form'> {
  if (!form) return {};
  const tag = nearest(form.files, wanted, language);
  return {
    form: {
      number: form.number,
      file: fillIn(form.files[tag] ?? '', values),
      digest: fillIn(form.digests[tag] ?? '', values),
    },
  };
}

/**
 * Puts a hospital's values into their places. A place without a value stays as it is. What is dialed by a link has
 * nothing in it but what a telephone can dial: `[{phone}](tel:{phone})` works for `555 010 2000`, too.
 */
export function fillIn(words: string, values: NoticeValues): string {
  return words.replace(
    /(\]\(tel:)?\{(\w+)\}/g,
    (place, dialed: string | undefined, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return place;
      return dialed ? dialed + value.replace(/[^\d+]/g, '') : value;
    },
  );
}

function strictestProof({delivery}: Notice): Pick<NoticeView, 'proof'> {
  const asked = delivery.map(({proof}) => proof);
  const proof = (['signature', 'good-faith'] as const).find((each) => asked.includes(each));
  return proof ? {proof} : {};
}

function viewSection(
  section: NoticeSection,
  notice: Notice,
  {wanted, values}: {readonly wanted: string; readonly values: NoticeValues},
): SectionView {
  const translated = completeSection(section, notice.texts[wanted]);
  const language = translated ? wanted : notice.language;
  const text = translated ?? notice.texts[language]?.sections[section.id];
  return {
    id: section.id,
    language,
    heading: fillIn(text?.heading ?? '', values),
    passages: section.statements
      .map(({id}) => text?.statements[id] ?? '')
      .filter((words) => !notice.fields.some((field) => isLeftOut(words, field, values)))
      .map((words) => fillIn(words, values)),
  };
}

/** A statement about what the hospital need not have, and has not filled in: there is nothing to say. */
function isLeftOut(words: string, {name, required}: NoticeField, values: NoticeValues): boolean {
  return !required && words.includes(`{${name}}`) && !values[name]?.trim();
}

/** A section in a language, unless anything of it is missing: half a section in each of two languages helps nobody. */
function completeSection(
  {id, statements}: NoticeSection,
  text: NoticeText | undefined,
): SectionText | undefined {
  const section = text?.sections[id];
  const isComplete = section?.heading && statements.every((each) => section.statements[each.id]);
  return isComplete ? section : undefined;
}

function nearest(
  words: Readonly<Record<string, string>>,
  language: string,
  original: string,
): string {
  const primary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
  const {language: found} = localize(words, language);
  return found !== undefined && primary(found) === primary(language) ? found : original;
}
