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
      // Lines that nobody wrote count as well: whatever stands in a section is read.
      lines: [...section.querySelectorAll('.passages :is(p, li), .passages > :not(p, ul)')].map(
        lineOf,
      ),
    })),
    ...(view.form && {form: view.form.digest}),
  };
}

const wordsOf = (element: Element | null): string => asShown(element?.textContent ?? '');

/** A line as it is read; a link is followed by where it leads. */
function lineOf(line: Element): string {
  // What draws the page leaves comments in it, which nobody sees.
  const seen = [...line.childNodes].filter(({nodeType}) => nodeType !== Node.COMMENT_NODE);
  const parts = seen.map((node) => {
    const link = node instanceof Element ? (node.closest('a') ?? node.querySelector('a')) : null;
    const address = link?.getAttribute('href');
    return address ? `${node.textContent} <${address}>` : node.textContent;
  });
  return asShown(parts.join(''));
}
