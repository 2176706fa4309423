import {css} from 'lit';

/** Groups, and the repeats of one. */
export const groupStyles = css`
  .group,
  .repeats {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  /* What lies in a group is not indented: only what an answer opens up is. */
  :is(.group, .repeats, td) > .items,
  .panel > .items {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .series {
    margin-block-end: 2rem;
  }

  :is(.group, .repeats) > .items > :last-child {
    margin-block-end: 0;
  }

  .repeats > .items {
    gap: var(--_gap);
  }

  .repeats > .items > .item {
    margin: 0;
  }

  .group-heading {
    margin: 0;
    font-family: var(--_heading-font);
    font-size: 1.35rem;
    line-height: 1.25;
    text-wrap: balance;
  }

  h4.group-heading {
    font-size: 1.2rem;
  }

  :is(h5, h6).group-heading {
    font-size: 1.1rem;
  }

  .repeat {
    padding: 1rem 1.15rem;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius);
  }

  .repeat .number {
    font-variant-numeric: tabular-nums;
  }

  .add,
  .remove {
    justify-self: start;
  }

  .add[hidden] {
    display: none;
  }

  .add::before {
    content: '+' / '';
    font-size: 1.2em;
    line-height: 1;
  }
`;
