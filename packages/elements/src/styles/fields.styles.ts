import {css} from 'lit';

/** Fields, choices and what is said about them. */
export const fields = css`
  .field {
    display: grid;
    gap: 0.35rem;
  }

  label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  .optional {
    color: var(--_muted);
    font-weight: 400;
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

  input:is([type='date'], [type='time'], [type='tel']) {
    max-inline-size: 18rem;
  }

  textarea {
    resize: vertical;
  }

  :is(input, select, textarea)[aria-invalid='true'] {
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
    font-weight: 500;
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
    font-weight: 400;
  }

  .choice input {
    inline-size: 1.3rem;
    block-size: 1.3rem;
    margin: 0;
    accent-color: var(--_accent);
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

  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 3px solid Highlight;
    }

    .error::before {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
`;
