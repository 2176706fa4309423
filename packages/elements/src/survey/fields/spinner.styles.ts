import {css} from 'lit';

/** A number between its two buttons. */
export const spinnerStyles = css`
  .spinner {
    display: grid;
    grid-template-columns: var(--_target) minmax(4rem, 1fr) var(--_target);
    gap: 0.5rem;
    max-inline-size: 16rem;
  }

  .spinner input {
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .spinner button {
    padding: 0;
    font-size: 1.4rem;
    line-height: 1;
  }
`;
