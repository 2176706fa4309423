import {css} from 'lit';

/** The look of a case; added to the element's root when the code that shows it arrives. */
export const caseStyles = css`
  .facts {
    display: grid;
    gap: 0.75rem 2rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    margin-block-start: 0.5rem;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    font-weight: 600;
  }

  .promise {
    display: block;
    color: var(--_muted);
    font-weight: 400;
  }

  .promise.kept {
    color: var(--_good);
  }

  .promise:is(.missed, .late) {
    color: var(--_danger);
    font-weight: 600;
  }

  .why {
    font-weight: 400;
  }

  .why summary {
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .why p + p {
    margin-block-start: 0.35rem;
  }

  .aside {
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_accent);
    margin-block: 0.75rem;
  }

  .letter {
    max-inline-size: 40rem;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  .letter + .row {
    margin-block-start: 0.75rem;
  }

  .letter ul {
    padding-inline-start: 1.5rem;
  }

  summary .muted {
    margin-inline-start: 0.5rem;
    font-weight: 400;
  }

  .signature {
    margin-block-start: 0.5rem;
  }

  .sheet {
    /* 12 points or more: Cal. Health & Safety Code 123222.1. */
    font-size: 12pt;
  }

  .sheet .letter {
    max-inline-size: none;
    padding: 0;
    border: 0;
  }

  .sheet h1 {
    margin-block: 2rem 1rem;
    font-size: 14pt;
  }

  .letterhead {
    padding-block-end: 0.75rem;
    border-block-end: 1px solid;
    margin-block-end: 1.5rem;
    font-size: 16pt;
    font-weight: 700;
  }

  .card {
    display: grid;
    gap: 0.85rem;
    padding: 1.25rem;
    border: 2px solid var(--_good);
    border-radius: var(--_radius);
  }

  .words {
    inline-size: fit-content;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .thread {
    display: grid;
    gap: 0.75rem;
  }

  .thread li {
    inline-size: fit-content;
    max-inline-size: min(100%, 36rem);
    min-inline-size: min(100%, 16rem);
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    border-end-start-radius: 0;
  }

  .thread .mine {
    justify-self: end;
    border-color: transparent;
    border-radius: var(--_radius);
    border-end-end-radius: 0;
    background: var(--_tint);
  }

  .timeline .muted {
    font-size: 0.9rem;
  }

  .timeline li {
    position: relative;
    padding-block-end: 1rem;
    padding-inline-start: 1.75rem;
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: 0.45rem;
  }

  .timeline li:last-child {
    padding-block-end: 0;
    border-color: transparent;
  }

  .timeline li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.3rem;
    inset-inline-start: calc(-0.4rem - 1px);
    inline-size: 0.8rem;
    block-size: 0.8rem;
    border-radius: 50%;
    background: var(--_accent);
  }

  .timeline span {
    display: block;
  }

  .bar {
    justify-content: space-between;
    padding-block-end: 0.75rem;
    border-block-end: 1px solid var(--_line);
  }

  section + section {
    margin-block-start: 0.75rem;
  }

  dialog {
    inline-size: min(34rem, calc(100vw - 2rem));
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }

  dialog::backdrop {
    background: color-mix(in srgb, black 55%, transparent);
  }

  button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  @media (forced-colors: active) {
    .timeline li::before {
      forced-color-adjust: none;
      background: CanvasText;
    }

    .thread .mine {
      border-color: CanvasText;
    }

    button[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;
