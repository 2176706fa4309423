import {adoptStyles, css, render, type CSSResultOrNative, type TemplateResult} from 'lit';

/** What goes on paper, in its own language. */
export interface PrintedSheet {
  readonly content: TemplateResult;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly styles?: readonly CSSResultOrNative[];
}

/** What printing uses of the browser. */
export interface Printing {
  readonly print: () => void;
}

const hideThePage = css`
  [data-pr-sheet] {
    display: none;
  }

  @media print {
    body > :not([data-pr-sheet]) {
      display: none !important;
    }

    [data-pr-sheet] {
      display: block;
    }
  }
`;

const paper = css`
  :host {
    color: black;
    font-family: var(--pr-font, sans-serif);
    line-height: 1.5;
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

let takeAwayLast: (() => void) | undefined;

/**
 * Prints this and nothing else of the page. The sheet is in the page only while it is printed: it goes with the next
 * key or touch, not with `afterprint`, which phones send while their preview is still drawing. Returns how to take it
 * away at once.
 */
export function printOnly(
  {content, language, direction, styles = []}: PrintedSheet,
  {print}: Printing = {print: () => window.print()},
): () => void {
  takeAwayLast?.();
  const sheet = document.createElement('div');
  sheet.dataset['prSheet'] = '';
  sheet.lang = language;
  sheet.dir = direction;
  const root = sheet.attachShadow({mode: 'open'});
  adoptStyles(root, [paper, ...styles]);
  render(content, root);
  const {styleSheet} = hideThePage;
  const sheets = document.adoptedStyleSheets;
  if (styleSheet) document.adoptedStyleSheets = [...sheets, styleSheet];
  document.body.append(sheet);

  const stop = new AbortController();
  const remove = (): void => {
    stop.abort();
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== styleSheet);
  };
  takeAwayLast = remove;
  print();
  for (const sign of ['keydown', 'pointerdown'] as const)
    window.addEventListener(sign, remove, {capture: true, signal: stop.signal});
  return remove;
}
