import {css} from 'lit';

/** A number and its unit side by side. */
export const quantityStyles = css`
  .quantity {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  .quantity input {
    flex: 1 1 8rem;
    max-inline-size: 12rem;
    font-variant-numeric: tabular-nums;
  }

  .quantity select {
    flex: 0 1 12rem;
    inline-size: auto;
  }
`;
