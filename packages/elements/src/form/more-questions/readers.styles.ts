import {css} from 'lit';

/** The table that says who can see what. */
export const readersStyles = css`
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
`;
