import type {NoticeView, SectionView} from '@patient-relations/core/notice';
import type {NoticeTrouble} from './notice-source.js';

/** What a service's refusal means to a reader. */
export function troubleOf(code: unknown): NoticeTrouble {
  if (code === 'notice-not-in-force') return 'notInForce';
  return /^(not-found|unknown-facility)$/.test(String(code)) ? 'notFound' : 'notOpened';
}

/** True where a notice says something, and no `{place}` in it waits for the hospital's words. */
export function isWhole({
  title,
  sections,
  form,
}: {
  readonly title?: string;
  readonly form?: NoticeView['form'];
  readonly sections: NoticeView['sections'];
}): boolean {
  return (
    title !== '' &&
    sections.length > 0 &&
    sections.every((section) => section.heading && section.passages?.every(Boolean) !== false) &&
    !hasPlaces([title, form?.file, ...sections.flatMap(wordsOf)])
  );
}

const wordsOf = ({heading, passages = []}: SectionView): readonly string[] => [
  heading,
  ...passages,
];

const hasPlaces = (words: readonly (string | undefined)[]): boolean =>
  words.some((each) => /\{\w+\}/.test(each ?? ''));
