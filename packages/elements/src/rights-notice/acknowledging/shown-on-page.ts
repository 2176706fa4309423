import {asShown, type NoticeView, type ShownNotice} from '@patient-relations/core/notice';

/** Reads back what of a notice stands on the page: whatever a translation or a script made of it. */
export function shownOnPage(page: Element, view: NoticeView): ShownNotice {
  const sections = [...page.querySelectorAll<HTMLElement>('.section')];
  return {
    id: view.id,
    version: view.version,
    language: page.querySelector<HTMLElement>('.sections')?.lang ?? '',
    title: wordsOf(page.querySelector('h2')),
    sections: sections.map((section) => ({
      id: section.dataset['id'] ?? '',
      language: section.lang,
      heading: wordsOf(section.querySelector('h3')),
      lines: linesOf(section),
    })),
    ...(view.form && {form: view.form.digest}),
  };
}

const wordsOf = (element: Element | null): string => asShown(element?.textContent ?? '');

/** Its lines, with those that nobody wrote: whatever stands in a section is read, and what is hidden is not. */
function linesOf(section: Element): readonly string[] {
  // The heading and the way to the next section are no lines; anything else beside the text is.
  const parts = [...section.childNodes].filter(
    (part) => !(part instanceof Element && part.matches('summary, button')),
  );
  return ['.passages', 'ul']
    .reduce(inside, parts)
    .filter((part) => isElement(part, 'p, li') || part.textContent?.trim())
    .filter(isSeen)
    .map(lineOf);
}

const isElement = (part: Node, selector: string): part is Element =>
  part instanceof Element && part.matches(selector);

/** The same with what stands in some of them in their place. */
function inside(parts: readonly Node[], selector: string): Node[] {
  return parts.flatMap((part) => {
    if (part.nodeType === Node.COMMENT_NODE || !isSeen(part)) return [];
    return isElement(part, selector) ? [...part.childNodes] : [part];
  });
}

/** A section that is closed hides its text in another way: nobody kept it from being opened. */
function isSeen(line: Node): boolean {
  if (!(line instanceof Element)) return line.nodeType === Node.TEXT_NODE;
  const {display, visibility} = getComputedStyle(line);
  return display !== 'none' && visibility === 'visible';
}

/** A line as it is read; a link is followed by where it leads. */
function lineOf(line: Node): string {
  // What draws the page leaves comments in it, which nobody sees.
  const nodes = line instanceof Element ? [...line.childNodes] : [line];
  const seen = nodes.filter(({nodeType}) => nodeType !== Node.COMMENT_NODE);
  const parts = seen.map((node) => {
    const link = node instanceof Element ? (node.closest('a') ?? node.querySelector('a')) : null;
    const address = link?.getAttribute('href');
    return address ? `${node.textContent} <${address}>` : node.textContent;
  });
  return asShown(parts.join(''));
}
