import {css} from 'lit';

/** What a survey draws around its fields. */
export const surveyStyles = css`
  :host {
    max-inline-size: 42rem;
  }

  .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .item {
    margin-block-end: 2rem;
  }

  .item .items {
    margin-block-start: 1.25rem;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_line);
  }

  .item .item:last-child {
    margin-block-end: 0;
  }

  .item > label,
  legend {
    display: block;
    margin-block-end: 0.4rem;
    font-size: 1.1rem;
    line-height: 1.35;
  }

  .item > .error,
  fieldset > .error,
  .item > .hint,
  fieldset > .hint {
    margin-block-end: 0.5rem;
  }

  input[inputmode] {
    max-inline-size: 10rem;
  }
`;
