import {css} from 'lit';

/** Answers one beneath another, each with its way out beside it. */
export const entriesStyles = css`
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.35rem 0.5rem;
    align-items: center;
  }

  .add[hidden] {
    display: none;
  }

  .add::before {
    content: '+' / '';
    font-size: 1.2em;
    line-height: 1;
  }

  .entry > .error {
    grid-column: 1 / -1;
  }

  .entry > :is(input, textarea):last-child {
    grid-column: 1 / -1;
  }

  @container (max-width: 24rem) {
    .entry {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
`;
