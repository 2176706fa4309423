import {css} from 'lit';

/** A long text that can be read on a phone, in large print, with one hand. */
export const noticeStyles = css`
  :host {
    container-type: inline-size;
    max-inline-size: 64rem;
  }

  header {
    --_gap: 0.35rem;
  }

  .tools {
    padding-block: 0.5rem;
    border-block: 1px solid var(--_line);
  }

  .tools,
  .tools .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
  }

  .tools .row {
    gap: 0.5rem;
  }

  .tools button {
    padding-inline: 0.9rem;
  }

  button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .large {
    font-size: 1.5rem;
  }

  .large h2 {
    font-size: 1.4em;
  }

  .large h3 {
    font-size: 1.15em;
  }

  .parts,
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }

  .parts {
    gap: 1.25rem 2rem;
    align-items: start;
  }

  summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem 0.75rem;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.6rem 1rem;
    border-radius: var(--_radius-small);
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_accent);
    border-width: 0 2.5px 2.5px 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }

  [open] > summary::before {
    rotate: 225deg;
    translate: 0 0.15em;
  }

  summary:hover {
    background: var(--_tint);
  }

  summary > :not(h3) {
    grid-column: 2;
  }

  .section {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  .section[open] {
    border-color: var(--_control-line);
  }

  .passages {
    display: grid;
    gap: 0.75rem;
    max-inline-size: 42rem;
    padding: 0.25rem 1.15rem 1rem;
    line-height: 1.6;
  }

  .passages ul {
    display: grid;
    gap: 0.4rem;
    padding-inline-start: 1.25rem;
  }

  .section > button {
    margin: 0 0.65rem 0.65rem;
    font-size: 1rem;
    text-align: start;
  }

  .badge,
  .seen {
    color: var(--_muted);
    font-size: 0.9rem;
    font-weight: 400;
  }

  .contents summary {
    padding-inline: 0;
    color: var(--_muted);
  }

  .contents ol {
    display: grid;
    gap: 0.1rem;
    margin: 0;
    padding-inline-start: 1.75rem;
  }

  .contents li {
    padding-block: 0.2rem;
  }

  .contents a {
    text-decoration-thickness: 1px;
  }

  .seen::before {
    content: '✓ ' / '';
    color: var(--_good);
  }

  .confirm {
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_line);
  }

  @container (inline-size >= 46rem) {
    .parts:not(.large .parts) {
      grid-template-columns: 16rem minmax(0, 1fr);
    }

    .contents {
      position: sticky;
      inset-block-start: 0.5rem;
      max-block-size: calc(100vh - 1rem);
      overflow: auto;
      font-size: 0.95rem;
    }
  }

  @media print {
    .tools,
    .contents,
    .confirm,
    summary::before {
      display: none;
    }

    .parts.parts {
      display: block;
    }
  }
`;
