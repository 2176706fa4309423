import {css} from 'lit';

/** Groups, and the repeats of one. */
export const groupStyles = css`
  .group,
  .repeats {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  .group-heading {
    margin: 0;
    font-family: var(--_heading-font);
    font-size: 1.15rem;
    line-height: 1.25;
    text-wrap: balance;
  }

  :is(h4, h5, h6).group-heading {
    font-size: 1.05rem;
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
