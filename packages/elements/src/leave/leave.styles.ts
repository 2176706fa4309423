import {css} from 'lit';

/**
 * Keeps the leave control in view while the page is scrolled; what it says of itself scrolls away. `--_leave: none` where
 * something around the form has a way out of its own.
 */
export const leaveStyles = css`
  .leave {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: var(--_leave, flex);
    justify-content: end;
    padding-block: 0.35rem;
    pointer-events: none;
  }

  .leave button {
    min-block-size: 2.5rem;
    padding-block: 0.25rem;
    box-shadow: 0 1px 6px color-mix(in srgb, var(--_ink) 18%, transparent);
    pointer-events: auto;
  }

  /* What gets the focus is not to end up under the control (WCAG 2.4.11). */
  :is(h2, h3, a, button, input, select, textarea, summary, [tabindex]) {
    scroll-margin-block: 4rem;
  }

  .leave-hint {
    display: var(--_leave, block);
    margin-block-start: calc(-0.5 * var(--_gap));
    font-size: 0.85rem;
    text-align: end;
  }
`;
