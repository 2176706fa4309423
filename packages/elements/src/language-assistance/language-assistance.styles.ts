import {css} from 'lit';

/** What only the language help draws: the names of languages, the notice in each, the card to call from. */
export const languageAssistanceStyles = css`
  :host {
    max-inline-size: 48rem;
  }

  .stack {
    gap: 1.25rem;
  }

  .free {
    justify-self: start;
    padding: 0.3rem 0.9rem;
    border-inline-start: 5px solid var(--_good);
    background: var(--_good-tint);
    font-weight: 600;
  }

  section.stack {
    gap: 0.75rem;
  }

  ul {
    padding-inline-start: 1.25rem;
  }

  .names,
  .taglines,
  .plain {
    padding: 0;
    list-style: none;
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .names li {
    padding: 0.35rem 0.9rem;
    border: 1.5px solid var(--_line);
    border-radius: 2rem;
    background: var(--_tint);
    font-weight: 600;
  }

  .card {
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-inline-start: 5px solid var(--_accent);
    border-radius: var(--_radius);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: baseline;
  }

  .card > .line a {
    padding-block: 0.25rem;
    font-size: 1.4rem;
    font-weight: 700;
  }

  .taglines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    border-block-start: 1px solid var(--_line);
  }

  .taglines li {
    display: grid;
    gap: 0.1rem;
    align-content: start;
    padding: 0.75rem 0.5rem;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }

  .taglines strong {
    color: var(--_muted);
    font-size: 0.9rem;
  }

  .taglines a {
    display: inline-block;
    font-weight: 600;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 1.5rem;
  }

  .columns section {
    display: grid;
    gap: 0.5rem;
    align-content: start;
  }

  [role='status']:empty {
    display: none;
  }

  .sheet .taglines {
    grid-template-columns: 1fr 1fr;
    font-size: 14pt;
  }

  .sheet a {
    color: inherit;
    text-decoration: none;
  }
`;
