import {css} from 'lit';

/** What only the request for help draws: its topics, whom to call at once, the table of readers, the answers. */
export const helpRequestStyles = css`
  :host {
    max-inline-size: 42rem;
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6rem;
  }

  .topics .choices {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  }

  .chosen {
    justify-content: space-between;
    padding: 0.6rem 1rem;
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_tint);
    font-size: 1.15rem;
  }

  .emergency {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
    padding-block: 0.25rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 5px solid var(--_danger);
  }

  .emergency a {
    padding-block: 0.35rem;
    color: var(--_danger);
    font-weight: 700;
  }

  h3 {
    margin-block-start: 0.5rem;
    padding-block-start: 1.4rem;
    border-block-start: 1px solid var(--_line);
  }

  .notice h3,
  .part h3 {
    margin: 0;
    padding: 0;
    border: 0;
  }

  [role='status']:empty {
    display: none;
  }

  summary {
    min-block-size: 1.75rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
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
    font-family: ui-monospace, monospace;
    font-size: 1.25rem;
    font-weight: 700;
    letter-spacing: 0.06em;
  }
`;
