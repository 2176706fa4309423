/** A part of a paragraph or of a list item. */
export type Run =
  | {readonly text: string; readonly strong?: true}
  | {readonly text: string; readonly address: string};

/** A paragraph, or a list. */
export type Block =
  | {readonly type: 'paragraph'; readonly runs: readonly Run[]}
  | {readonly type: 'list'; readonly items: readonly (readonly Run[])[]};

/**
 * Reads a passage: the small part of Markdown that notices and guides are written in. Paragraphs are parted by an empty
 * line, lines that begin with `- ` are a list, `**…**` is strong, `[words](address)` is a link to a web page, a phone
 * number or a mail address. Everything else is just text: no markup can be hidden in it.
 */
export function readPassage(passage: string): readonly Block[] {
  return passage
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part): Block => {
      const lines = part.trim().split('\n');
      return lines.every((line) => /^\s*- /.test(line))
        ? {type: 'list', items: lines.map((line) => readRuns(line.replace(/^\s*- /, '')))}
        : {type: 'paragraph', runs: readRuns(lines.join(' '))};
    });
}

/** One line for each paragraph and each list item, as it is shown; a link is followed by where it leads. */
export function shownLines(passage: string): readonly string[] {
  return readPassage(passage)
    .flatMap((block) => (block.type === 'list' ? block.items : [block.runs]))
    .map((runs) => asShown(runs.map(shownRun).join('')));
}

/** Text as an eye sees it, whatever white space it is written with. */
export function asShown(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A run, and where it leads if it is a link. */
export function shownRun(run: Run): string {
  return 'address' in run ? `${run.text} <${run.address}>` : run.text;
}

function readRuns(line: string): readonly Run[] {
  const runs: Run[] = [];
  let rest = 0;
  for (const match of line.matchAll(passageMarks)) {
    const [whole, strong, words, address] = match;
    if (match.index > rest) runs.push({text: line.slice(rest, match.index)});
    runs.push(
      strong === undefined
        ? {text: words ?? '', address: address ?? ''}
        : {text: strong, strong: true},
    );
    rest = match.index + whole.length;
  }
  if (rest < line.length) runs.push({text: line.slice(rest)});
  return runs;
}

/** What is strong, and what is a link: to a web page, a phone, a mailbox or a place on the page. The rest is text. */
export const passageMarks =
  /\*\*([^*\n]{1,2000})\*\*|\[([^[\]\n]{1,500})\]\(((?:https?:\/\/|tel:|mailto:|#)[^\s()<>"]{1,500})\)/g;
