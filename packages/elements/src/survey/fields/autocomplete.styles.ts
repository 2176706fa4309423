import {css} from 'lit';

/** A field with a list beneath it that opens over what follows. */
export const autocompleteStyles = css`
  .combo {
    position: relative;
  }

  .combo::after {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_target) / 2 - 0.35rem);
    inset-inline-end: 0.95rem;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }

  .combo input {
    padding-inline-end: 2.25rem;
  }

  .combo [role='listbox'] {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: calc(var(--_target) + 0.35rem);
    max-block-size: 18rem;
    overflow-y: auto;
    padding: 0.3rem;
    border: 1.5px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    box-shadow: 0 0.5rem 1.5rem color-mix(in srgb, black 18%, transparent);
    list-style: none;
  }

  .combo [role='option'] {
    display: flex;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.4rem 0.6rem;
    border-radius: calc(var(--_radius-small) - 0.15rem);
    cursor: pointer;
  }

  .combo [hidden] {
    display: none;
  }

  .combo [role='option']:hover {
    background: var(--_tint);
  }

  .combo [role='option'][aria-selected='true'] {
    background: var(--_tint);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .chosen {
    display: flex;
    margin-block-end: 0.6rem;
    flex-wrap: wrap;
    gap: 0.5rem;
    list-style: none;
  }

  .chosen li {
    display: flex;
    align-items: center;
    padding-inline-start: 0.75rem;
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_tint);
  }
`;
