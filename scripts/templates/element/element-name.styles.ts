import {css} from 'lit';

export const elementNameStyles = css`
  button {
    justify-self: start;
  }
`;
