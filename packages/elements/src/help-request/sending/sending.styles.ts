import {css} from 'lit';

/** What is shown later: who can see what, what became of a request, its answers to read, the code. */
export const sendingStyles = css`
  .notice h3,
  .part h3 {
    margin: 0;
    padding: 0;
    border: 0;
  }

  table {
    inline-size: 100%;
    margin-block-start: 0.75rem;
    border-collapse: collapse;
    font-size: 0.9rem;
  }

  th,
  td {
    padding: 0.5rem 0.4rem;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  .part {
    display: grid;
    gap: 0.5rem;
    padding: 1rem 1.15rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  dl {
    display: grid;
    gap: 0.15rem;
  }

  dt {
    color: var(--_muted);
    font-size: 0.9rem;
  }

  dd {
    margin: 0 0 0.5rem;
    white-space: pre-wrap;
  }

  .code {
    inline-size: fit-content;
    font-family: ui-monospace, monospace;
    font-size: 1.25rem;
    font-weight: 700;
    letter-spacing: 0.06em;
  }
`;
