import {css} from 'lit';

/** A question and its answer as words. */
export const readOnlyStyles = css`
  .read-only {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--_line);
  }

  .read-only .asked {
    font-weight: 600;
  }

  .read-only .answer {
    white-space: pre-line;
  }
`;
