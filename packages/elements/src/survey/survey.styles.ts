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

  /* Lines in the order of the page, and no look at what stands before: a thousand of them are to come at once. */
  .item > :is(input, textarea),
  .item :is(.hint, .error) {
    margin-block-start: 0.4rem;
  }

  .choices {
    display: block;
  }

  .choice {
    display: flex;
    margin-block-end: 0.6rem;
  }

  input[inputmode] {
    max-inline-size: 12rem;
  }
`;
