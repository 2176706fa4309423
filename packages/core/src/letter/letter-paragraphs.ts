import type {Letter, WrittenBlock} from './letter.js';

/** A part of a letter as it stands on paper. */
export interface LetterParagraph extends Pick<WrittenBlock, 'lead' | 'lines'> {
  readonly type: 'paragraph' | 'list' | 'signature';
}

/** The parts of a letter with all that goes on in a paragraph joined to it. */
export function letterParagraphs({blocks}: Letter): readonly LetterParagraph[] {
  return blocks.reduce<readonly LetterParagraph[]>((before, {type, lead, lines}) => {
    const last = before.at(-1);
    if (type !== 'continued') return [...before, {type, lines, ...(lead !== undefined && {lead})}];
    // After a list there is no paragraph to go on in.
    if (last?.type !== 'paragraph') return [...before, {type: 'paragraph', lines}];
    const joined = [last.lines.at(-1), ...lines].join(' ');
    return [...before.slice(0, -1), {...last, lines: [...last.lines.slice(0, -1), joined]}];
  }, []);
}
