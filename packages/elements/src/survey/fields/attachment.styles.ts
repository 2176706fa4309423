import {css} from 'lit';

/** The files that were chosen, and the control to choose them with. */
export const attachmentStyles = css`
  .files {
    display: grid;
    margin-block-end: 0.6rem;
    gap: 0.5rem;
    list-style: none;
  }

  .files li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0.75rem;
    align-items: center;
    padding-inline-start: 0.9rem;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius-small);
    font-weight: 500;
  }

  input[type='file'] {
    inline-size: 100%;
    padding: 0.9rem;
    border: 1.5px dashed var(--_control-line);
    border-radius: var(--_radius-small);
    color: inherit;
    font: inherit;
  }

  input[type='file']::file-selector-button {
    min-block-size: var(--_target);
    margin-inline-end: 0.9rem;
    padding: 0.4rem 1rem;
    border: 1.5px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  input[type='file'][hidden],
  .error[hidden] {
    display: none;
  }

  @container (max-width: 24rem) {
    .files li {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 0.5rem;
    }
  }
`;
