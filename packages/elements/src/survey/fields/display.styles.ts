import {css} from 'lit';

/** Words between the questions. */
export const displayStyles = css`
  .display {
    white-space: pre-line;
  }

  .display.header {
    font-family: var(--_heading-font);
    font-size: 1.1rem;
    font-weight: 700;
  }

  .display.prompt {
    font-weight: 600;
  }

  .display.small {
    color: var(--_muted);
    font-size: 0.9rem;
  }
`;
