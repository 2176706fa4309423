import type {NoticeView, SectionView} from '@patient-relations/core/notice';
import type {NoticeTrouble} from './notice-source.js';

/** What a service's refusal means to a reader; by its code, or by the status of an answer that has none. */
export function troubleOf(code: unknown): NoticeTrouble {
  if (code === 'notice-not-in-force') return 'notInForce';
  return /^(not-found|unknown-facility|404|410)$/.test(String(code)) ? 'notFound' : 'notOpened';
}

/** True where a notice says something, and no `{place}` in it waits for the hospital's words. */
export function isWhole({
  title,
  sections,
  form,
}: {
  readonly title?: string;
  readonly form?: NoticeView['form'];
  readonly sections: unknown;
}): boolean {
  return (
    title !== '' &&
    Array.isArray(sections) &&
    sections.length > 0 &&
    (sections as readonly SectionView[]).every(isSection) &&
    (!form || Boolean(form.digest && webAddress(form.file))) &&
    !hasPlaces([title, form?.file, form?.digest, ...(sections as SectionView[]).flatMap(wordsOf)])
  );
}

/** Where an official file is; undefined for what no browser can fetch, or must not. */
export function webAddress(file: string): string | undefined {
  try {
    const {protocol, href} = new URL(file, document.baseURI);
    return file && /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Sections come from files and services that nobody may have looked at. */
const isSection = ({heading, passages}: SectionView): boolean =>
  Boolean(heading) &&
  passages?.every((passage) => passage && typeof passage === 'string') !== false;

const wordsOf = ({heading, passages = []}: SectionView): readonly string[] => [
  heading,
  ...passages,
];

const hasPlaces = (words: readonly (string | undefined)[]): boolean =>
  words.some((each) => /\{\w+\}/.test(each ?? ''));
