import {css} from 'lit';

/** What only the complaint form draws: its steps, the numbers to call, the review. */
export const complaintStyles = css`
  :host {
    max-inline-size: 42rem;
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6rem;
  }

  .step {
    color: var(--_muted);
    font-weight: 600;
  }

  button.urgent {
    background: var(--_danger);
    border-color: var(--_danger);
    color: var(--_surface);
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

  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
    padding: 0.5rem 1rem;
    border: 2px solid currentColor;
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_danger);
    font-size: 1.4rem;
    font-weight: 700;
    text-decoration: none;
  }

  .call:not([href]) {
    padding: 0;
    border: 0;
    background: none;
    font-size: 2rem;
  }

  .call span {
    font-size: 1rem;
  }

  .part {
    display: grid;
    gap: 0.5rem;
    padding: 1rem 1.15rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .part .row {
    justify-content: space-between;
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
