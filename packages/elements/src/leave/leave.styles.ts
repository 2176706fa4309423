import {css} from 'lit';

/** Keeps the leave control in view while the page is scrolled, and small enough not to cover the words. */
export const leaveStyles = css`
  .leave {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    justify-content: end;
    padding-block: 0.35rem;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }

  .leave .hint {
    font-size: 0.85rem;
  }

  .leave button {
    order: 1;
    min-block-size: 2.25rem;
    padding-block: 0.25rem;
  }
`;
