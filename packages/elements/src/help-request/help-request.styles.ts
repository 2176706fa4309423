import {css} from 'lit';

/** What only the request for help draws while it asks: its topics, whom to call at once. */
export const helpRequestStyles = css`
  :host {
    max-inline-size: 42rem;
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6rem;
  }

  .choices:not(:has(.hint)) {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
  }

  .topics .choices:not(:has(.hint)) {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  }

  #story {
    block-size: 6.5rem;
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
    font-size: 1.15rem;
    font-weight: 700;
  }

  h3 {
    margin-block-start: 0.5rem;
    padding-block-start: 1.4rem;
    border-block-start: 1px solid var(--_line);
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
`;
