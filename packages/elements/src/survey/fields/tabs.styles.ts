import {css} from 'lit';

/** A row of tabs over their panels; the row wraps where there is no room. */
export const tabsStyles = css`
  .tab-list {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 2px solid var(--_line);
  }

  .tab-list button {
    margin-block-end: -2px;
    padding-inline: 1rem;
    border: 0;
    border-block-end: 4px solid transparent;
    border-radius: var(--_radius-small) var(--_radius-small) 0 0;
    background: transparent;
    color: var(--_muted);
  }

  .tab-list button:hover {
    background: var(--_tint);
  }

  .tab-list button[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_ink);
  }

  .tabs > .items > .item {
    margin: 0;
  }

  .panel {
    padding-block-start: 0.5rem;
  }

  @media (forced-colors: active) {
    .tab-list button {
      border-block-end-color: Canvas;
    }

    .tab-list button[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
