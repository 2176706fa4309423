import {css} from 'lit';

/** A date with its time, as wide as it needs to be. */
export const typedStyles = css`
  input[type='datetime-local'] {
    max-inline-size: 18rem;
  }
`;
