import {css} from 'lit';

/** Buttons, fields, choices, notices and the focus ring, drawn once for all elements. */
export const controls = css`
  h2,
  h3 {
    margin: 0;
    font-family: var(--_heading-font);
    line-height: 1.2;
    text-wrap: balance;
  }

  h2 {
    font-size: 1.5rem;
  }

  h3 {
    font-size: 1.15rem;
  }

  p,
  ul,
  ol,
  dl,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .stack {
    display: grid;
    gap: var(--_gap);
    min-inline-size: 0;
  }

  .stack > * {
    min-inline-size: 0;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }

  .muted,
  .hint {
    color: var(--_muted);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Two rings, so that one of them contrasts with whatever the page puts behind. */
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
    border-radius: var(--_radius-small);
  }

  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: var(--_target);
    padding: 0.55rem 1.15rem;
    border: 1.5px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  button:hover,
  .button:hover {
    background: var(--_tint);
    border-color: var(--_accent);
  }

  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_ink));
  }

  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    padding-inline: 0.5rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .field {
    display: grid;
    gap: 0.35rem;
  }

  label,
  legend {
    font-weight: 600;
    padding: 0;
  }

  .optional {
    font-weight: 400;
    color: var(--_muted);
  }

  input:not([type='radio'], [type='checkbox'], [type='file']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.55rem 0.75rem;
    border: 1.5px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }

  textarea {
    min-block-size: 9rem;
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: var(--_danger);
    border-inline-start-width: 5px;
  }

  .error {
    display: flex;
    gap: 0.4rem;
    color: var(--_danger);
    font-weight: 600;
  }

  .error::before {
    content: '!' / '';
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    border-radius: 50%;
    background: var(--_danger);
    color: var(--_surface);
    text-align: center;
    line-height: 1.35;
  }

  .choices {
    display: grid;
    gap: 0.6rem;
    margin-block-start: 0.5rem;
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.1rem 0.75rem;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.6rem 0.9rem;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius-small);
    font-weight: 400;
    cursor: pointer;
  }

  .choice:hover {
    border-color: var(--_accent);
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .choice .hint {
    grid-column: 2;
  }

  .choice input {
    inline-size: 1.3rem;
    block-size: 1.3rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .notice {
    display: grid;
    gap: 0.5rem;
    padding: 1rem 1.15rem;
    border: 1px solid var(--_line);
    border-inline-start: 5px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_tint);
  }

  .notice.danger {
    border-inline-start-color: var(--_danger);
    background: var(--_danger-tint);
  }

  .notice.good {
    border-inline-start-color: var(--_good);
    background: var(--_good-tint);
  }

  .error-summary ul {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.25rem;
  }

  .error-summary a {
    color: var(--_danger);
    font-weight: 600;
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    .choice {
      transition:
        background-color 120ms,
        border-color 120ms;
    }
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 3px solid Highlight;
    }

    .error::before {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }

    button.primary {
      border-width: 3px;
    }
  }

  @media print {
    button,
    .no-print {
      display: none;
    }
  }
`;
