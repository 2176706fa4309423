import {css} from 'lit';

/** Choices side by side where there is room, else one beneath another. */
export const markedChoicesStyles = css`
  .choices.side-by-side {
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  }
`;
