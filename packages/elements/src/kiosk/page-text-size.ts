import {css, type CSSResult} from 'lit';

/** How large everything is: all of our lengths are in `rem`, and so are those of a page that wants to be read. */
export type TextSize = 1 | 2 | 3;

const sheets: Readonly<Record<TextSize, CSSResult | undefined>> = {
  1: undefined,
  2: css`
    :root {
      font-size: 125%;
    }
  `,
  3: css`
    :root {
      font-size: 150%;
    }
  `,
};

/** Makes the text of the whole page larger, or as it was. */
export function setTextSize(size: TextSize): void {
  const ours = Object.values(sheets).flatMap((sheet) => sheet?.styleSheet ?? []);
  const others = document.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
  const wanted = sheets[size]?.styleSheet;
  document.adoptedStyleSheets = wanted ? [...others, wanted] : others;
}
