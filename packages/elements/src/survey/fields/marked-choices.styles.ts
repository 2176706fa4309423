import {css} from 'lit';

/** Choices side by side where there is room, else one beneath another. */
export const markedChoicesStyles = css`
  .choices.side-by-side {
    display: grid;
    gap: 0.6rem;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  }
`;
