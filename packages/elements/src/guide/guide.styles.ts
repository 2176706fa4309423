import {css} from 'lit';

/** The list of topics as cards, an entry as a page to read, and what to do next as large targets. */
export const guideStyles = css`
  .search {
    padding: 1.15rem;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .search label {
    font-size: 1.15rem;
  }

  .search input {
    inline-size: 100%;
    min-block-size: 3.25rem;
    padding: 0.55rem 0.9rem;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: 1.1rem;
  }

  .field {
    display: grid;
    gap: 0.35rem;
  }

  label {
    font-weight: 600;
  }

  .count {
    font-weight: 600;
  }

  .count:empty {
    margin-block-start: calc(-1 * var(--_gap));
  }

  .topics {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: var(--_gap);
  }

  .topics section {
    padding: 1.1rem 1.15rem 0.75rem;
    border: 1.5px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius-small);
  }

  .entries,
  .found {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entries a,
  .found a {
    display: flex;
    align-items: center;
    min-block-size: var(--_target);
    padding-block: 0.3rem;
    line-height: 1.3;
  }

  .entries li + li {
    border-block-start: 1px solid var(--_line);
  }

  .found {
    display: grid;
    gap: 0.6rem;
  }

  .found li {
    padding: 0.35rem 1.15rem 0.75rem;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  .found a {
    font-size: 1.1rem;
    font-weight: 600;
  }

  .back::before {
    content: '' / '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-block-end: 2.5px solid;
    border-inline-start: 2.5px solid;
    rotate: 45deg;
  }

  [dir='rtl'] .back::before {
    rotate: -45deg;
  }

  .topic {
    color: var(--_muted);
    font-weight: 600;
  }

  .part {
    display: grid;
    gap: 0.6rem;
    max-inline-size: 42rem;
  }

  .part ul,
  .sources {
    display: grid;
    gap: 0.4rem;
    padding-inline-start: 1.25rem;
  }

  .part li::marker {
    color: var(--_accent);
  }

  .next {
    padding: 1.15rem;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 0.75rem;
  }

  .step {
    min-block-size: 3.5rem;
    text-align: start;
    justify-content: start;
  }

  .step.first {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .step.first:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_ink));
  }

  .form {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }

  summary {
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  .ways {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }

  @media (forced-colors: active) {
    .step.first {
      border-width: 3px;
    }
  }
`;
