import {css} from 'lit';

/** What is drawn once someone answers: the step they are at, their answers to read, an offer to talk. */
export const answeringStyles = css`
  .progress {
    display: grid;
    gap: 0.5rem;
  }

  .progress h3 {
    color: var(--_muted);
    font-size: 1rem;
  }

  progress {
    inline-size: 100%;
    block-size: 0.6rem;
    border: 1px solid var(--_control-line);
    border-radius: 1rem;
    background: var(--_surface);
    accent-color: var(--_accent);
    appearance: none;
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: var(--_surface);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .steps {
    flex-direction: row-reverse;
    justify-content: space-between;
  }

  .kiosk {
    font-size: 1.25rem;
    --_target: 4rem;
  }

  .kiosk .progress h3 {
    font-size: 1.25rem;
  }

  .kiosk progress {
    block-size: 0.9rem;
  }

  .kiosk legend,
  .kiosk .item > label {
    font-size: 1.6rem;
  }

  .kiosk .choice input {
    inline-size: 1.8rem;
    block-size: 1.8rem;
  }

  .answers {
    display: grid;
    margin: 0;
  }

  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.1rem 1rem;
    align-items: center;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_line);
  }

  .answers dt {
    grid-column: 1;
    color: var(--_muted);
    font-size: 0.95rem;
  }

  .answers dd {
    grid-column: 1;
    margin: 0;
    white-space: pre-wrap;
  }

  .answers .change {
    grid-column: 2;
    grid-row: 1 / span 2;
  }

  .offer {
    padding: 1.15rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  @media (forced-colors: active) {
    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
