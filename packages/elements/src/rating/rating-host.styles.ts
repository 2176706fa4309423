import {css} from 'lit';

/** Room for the element itself where a page lays it out by its content: a scale has no width of its own. */
export const ratingHost = css`
  :host {
    min-inline-size: min(100%, 18rem);
  }

  :host([size='large']) {
    font-size: 1.25em;
  }
`;
