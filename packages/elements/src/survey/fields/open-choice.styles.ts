import {css} from 'lit';

/** The field for one's own words, set under the choice it belongs to. */
export const openChoiceStyles = css`
  .own-words {
    display: grid;
    gap: 0.35rem;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_accent);
  }

  .own-words[hidden] {
    display: none;
  }
`;
