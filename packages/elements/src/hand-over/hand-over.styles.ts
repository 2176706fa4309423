import {css} from 'lit';

/** What only a phone that takes over draws. */
export const handOverStyles = css`
  :host {
    max-inline-size: 48rem;
  }

  .card {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-inline-start: 5px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .card.danger {
    border-inline-start-color: var(--_danger);
    background: var(--_danger-tint);
  }

  .card.good {
    border-inline-start-color: var(--_good);
    background: var(--_good-tint);
  }

  .card h2:focus {
    outline: none;
  }

  .card h2:focus-visible {
    outline: 3px solid var(--_accent);
  }

  .card ul {
    display: grid;
    gap: 0.5rem;
    padding-inline-start: 1.25rem;
  }

  blockquote {
    margin: 0.15rem 0 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-wrap;
  }

  .wait {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    padding-block: 1.25rem;
    font-size: 1.1rem;
  }

  .wait::before {
    content: '';
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border: 3px solid var(--_line);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .wait::before {
      animation: none;
    }
  }
`;
