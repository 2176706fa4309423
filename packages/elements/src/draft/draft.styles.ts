import {css} from 'lit';

/** What only the frame around a kept form draws. */
export const draftStyles = css`
  :host {
    max-inline-size: 48rem;
  }

  .keeping {
    display: grid;
    gap: 0.6rem;
    padding: 0.9rem 1.15rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .keeping .choice {
    background: var(--_surface);
  }

  .keeping .choice strong {
    font-weight: 600;
  }

  .line {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6rem;
    align-items: start;
  }

  svg {
    inline-size: 1.35rem;
    block-size: 1.5em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .off svg {
    stroke: var(--_muted);
  }

  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 1.75rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  summary::after {
    content: '';
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-block-start: -0.25rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }

  [open] > summary::after {
    margin-block-start: 0.25rem;
    rotate: 225deg;
  }

  details ul,
  .news ul {
    display: grid;
    gap: 0.3rem;
    margin-block-start: 0.4rem;
    padding-inline-start: 1.25rem;
  }

  /* In the page from the first paint, so that what comes into it is read. */
  .news:not(.notice) {
    display: contents;
  }

  .news blockquote {
    margin: 0.15rem 0 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-wrap;
  }

  .stack > :is(.news, .row) + slot {
    margin-block-start: 0.5rem;
  }

  @media print {
    .keeping,
    .news {
      display: none;
    }
  }
`;
