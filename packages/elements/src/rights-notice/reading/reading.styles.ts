import {css} from 'lit';

/** What is being read aloud: the passage, and in it the word. */
export const readingStyles = css`
  .reading {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
    border-radius: 2px;
    background: var(--_tint);
  }

  ::highlight(pr-read-aloud) {
    background-color: var(--_accent, Highlight);
    color: var(--_on-accent, HighlightText);
  }

  @media print {
    .reading {
      outline: none;
      background: none;
    }
  }
`;
