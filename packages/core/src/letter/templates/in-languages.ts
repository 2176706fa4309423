import type {LetterBlock, LetterTemplate} from '../letter-template.js';

/** The same words in each language that letters come in, or a place that is the same in all of them. */
export type Words = string | Readonly<Record<Language, string>>;

/** A block whose words stand side by side, so that no translation can lack a part of a letter. */
export interface BlockInLanguages extends Omit<LetterBlock, 'lead' | 'lines'> {
  readonly lead?: Words | undefined;
  readonly lines: readonly Words[];
}

const languages = ['en', 'es', 'ar'] as const;
type Language = (typeof languages)[number];

/** A template for each language. */
export function inLanguages({
  subject,
  blocks,
  ...template
}: Pick<LetterTemplate, 'id' | 'version' | 'kind'> & {
  readonly subject: Words;
  readonly blocks: readonly BlockInLanguages[];
}): readonly LetterTemplate[] {
  return languages.map((language) => {
    const inIt = (words: Words): string => (typeof words === 'string' ? words : words[language]);
    return {
      ...template,
      language,
      status: 'unreviewed',
      subject: inIt(subject),
      blocks: blocks.map(({lead, lines, ...block}) => ({
        ...block,
        ...(lead !== undefined && {lead: inIt(lead)}),
        lines: lines.map(inIt),
      })),
    };
  });
}
