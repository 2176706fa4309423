import {css} from 'lit';

/** What a survey draws around its fields. */
export const surveyStyles = css`
  :host {
    max-inline-size: 42rem;
  }

  .item {
    margin-block-end: 2rem;
  }

  .item[hidden],
  .item:empty,
  .item .item:last-child {
    margin: 0;
  }

  .item .items {
    margin-block-start: 1.25rem;
  }

  .item > label,
  legend {
    display: block;
    font-size: 1.1rem;
    line-height: 1.35;
  }

  :is(label, legend, .hint, .error) + :is(input, textarea, .hint, .error) {
    margin-block-start: 0.4rem;
  }

  input[inputmode] {
    max-inline-size: 12rem;
  }
`;
