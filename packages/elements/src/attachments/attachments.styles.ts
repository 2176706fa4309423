import {css} from 'lit';

/** The look of the files step; added to the host's root when this module arrives. */
export const attachmentsStyles = css`
  .drop {
    display: grid;
    gap: 0.5rem;
    padding: 1rem 1.15rem;
    border: 1.5px dashed var(--_control-line);
    border-radius: var(--_radius-small);
  }

  .drop.over {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_tint);
  }

  .drop input {
    max-inline-size: 100%;
    min-block-size: var(--_target);
    font: inherit;
    /* The list below says what was chosen; the browser's own words beside the button would say less. */
    color: transparent;
  }

  .drop input::file-selector-button {
    min-block-size: var(--_target);
    margin-inline-end: 0.75rem;
    padding: 0.55rem 1.15rem;
    border: 1.5px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .files {
    display: grid;
    gap: 0.6rem;
    list-style: none;
  }

  .file {
    display: grid;
    gap: 0.25rem;
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  .file-name {
    font-weight: 600;
  }
`;
