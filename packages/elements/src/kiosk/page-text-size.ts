import {css, type CSSResult} from 'lit';

/**
 * How large everything is: all of our lengths are in `rem`, and so are those of a page that wants to be read. A large
 * screen is read from further away.
 */
export type TextSize = 1 | 2 | 3;

const sheets: Readonly<Record<TextSize, CSSResult>> = {
  1: css`
    :root {
      font-size: max(100%, 2vmin);
    }
  `,
  2: css`
    :root {
      font-size: max(125%, 2.5vmin);
    }
  `,
  3: css`
    :root {
      font-size: max(150%, 3vmin);
    }
  `,
};

/** Makes the text of the whole page as large as this; without a size, as the page has it. */
export function setTextSize(size?: TextSize): void {
  const ours = Object.values(sheets).flatMap((sheet) => sheet.styleSheet ?? []);
  const others = document.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
  const wanted = size && sheets[size].styleSheet;
  document.adoptedStyleSheets = wanted ? [...others, wanted] : others;
}
