import {
  letterParagraphs,
  letterWords,
  type Letter,
  type LetterParagraph,
} from '@patient-relations/core/letter';
import type {FlowPart} from './letter-flow.js';
import {place} from './letter-page.js';
import {letterType} from './letter-type.js';
import type {TextStyle, Typesetter} from './typesetter.js';

/** The subject, the text, the signature and the enclosures of a letter, ready to be placed. */
export function letterParts(
  letter: Letter,
  typesetter: Typesetter,
  width: number,
): readonly FlowPart[] {
  const {subject, enclosures, language} = letter;
  const set = createParts(language, typesetter, width);
  const paragraphs = letterParagraphs(letter);
  // The closing words stand on the page of the signature.
  const text = paragraphs.flatMap((paragraph, at) =>
    partsOf(paragraph, set, paragraphs[at + 1]?.type === 'signature'),
  );
  const added = enclosures.length > 0;
  return [
    set.title(subject),
    ...text,
    ...(added ? [set.subtitle(letterWords(language).enclosures), ...set.items(enclosures)] : []),
  ];
}

/** Sets each kind of part in the type of a letter. */
interface Parts {
  title(text: string): FlowPart;
  subtitle(text: string): FlowPart;
  paragraph(text: string, staysWithNext: boolean): FlowPart;
  items(lines: readonly string[]): readonly FlowPart[];
  signature(lines: readonly string[]): readonly FlowPart[];
}

function partsOf(
  {type, lead, lines}: LetterParagraph,
  set: Parts,
  staysWithNext: boolean,
): readonly FlowPart[] {
  if (type === 'signature') return set.signature(lines);
  return [
    ...(lead === undefined ? [] : [set.paragraph(lead, true)]),
    ...(type === 'list'
      ? set.items(lines)
      : lines.map((line, at) => set.paragraph(line, staysWithNext && at === lines.length - 1))),
  ];
}

function createParts(language: string, typesetter: Typesetter, width: number): Parts {
  const {body, leading} = letterType(language);
  const gap = leading * 0.55;
  const bold: TextStyle = {...body, weight: 'bold'};
  const part = (text: string, change: Partial<FlowPart>, style = body): FlowPart => ({
    tag: 'P',
    lines: typesetter.lines(text, style, width - (change.bullet ? place.bullet : 0)),
    leading,
    before: gap,
    staysWithNext: false,
    isWhole: false,
    ...change,
  });
  const heading = {staysWithNext: true, isWhole: true} as const;
  return {
    title: (text) =>
      part(text, {...heading, tag: 'H1', before: 0}, {...bold, size: body.size * 1.16}),
    subtitle: (text) => part(text, {...heading, tag: 'H2', before: leading}, bold),
    paragraph: (text, staysWithNext) => part(text, {staysWithNext}),
    items(lines) {
      const [bullet] = typesetter.lines('•', body, width);
      return lines.map((line, at) =>
        part(line, {tag: 'LBody', bullet, before: at === 0 ? gap * 0.3 : gap * 0.4}),
      );
    },
    signature: (lines) =>
      lines.map((line, at) =>
        part(line, {
          before: at === 0 ? place.signing : 0,
          staysWithNext: at < lines.length - 1,
          isWhole: true,
        }),
      ),
  };
}
