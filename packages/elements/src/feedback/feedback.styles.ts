import {css} from 'lit';

/** The first view: choices as large targets, and the dialog of the launcher. */
export const feedbackStyles = css`
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: 0.75rem;
  }

  .choices > * {
    justify-content: space-between;
    min-block-size: 4rem;
    padding-inline: 1.25rem;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 1.1rem;
    text-align: start;
  }

  .choices > ::after {
    content: '' / '';
    flex: none;
    inline-size: 0.55em;
    block-size: 0.55em;
    border-block-start: 2.5px solid;
    border-inline-end: 2.5px solid;
    color: var(--_accent);
    rotate: 45deg;
  }

  .choices > .primary::after {
    color: inherit;
  }

  [dir='rtl'] .choices > ::after {
    rotate: -45deg;
  }

  .ways {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }

  dialog {
    inline-size: min(46rem, 100%);
    max-inline-size: 100%;
    max-block-size: 100%;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .close {
    justify-content: end;
  }
`;
