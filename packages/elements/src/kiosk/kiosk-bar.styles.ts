import {css} from 'lit';

/** The bar at the foot of the screen, the PIN pad, and what only staff see. */
export const kioskBarStyles = css`
  .volume-off {
    --pr-volume: 0;
  }

  .volume-low {
    --pr-volume: 0.35;
  }

  .volume-medium {
    --pr-volume: 0.7;
  }

  .volume-loud {
    --pr-volume: 1;
  }

  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.75rem clamp(1rem, 3vw, 3rem);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 1rem;
  }

  .more {
    position: absolute;
    inset-block-end: calc(100% + 0.5rem);
    inset-inline: 0;
    inline-size: fit-content;
    min-block-size: 2.25rem;
    margin-inline: auto;
    padding: 0.25rem 1.25rem;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
  }

  /* In the largest print the choices come first: the picture goes, and the bar is no larger than it has to be. */
  .text-3 .picture {
    display: none;
  }

  .text-3 .bar {
    gap: 0.4rem 1rem;
    padding-block: 0.4rem;
    font-size: 0.75rem;
  }

  .text-3 .bar button {
    min-block-size: 2.25rem;
    padding: 0.2rem 0.7rem;
  }

  .text-3 .card {
    min-block-size: 6rem;
    padding-block: 0.8rem;
  }

  /* Large print leaves room for what it is about. */
  @media (max-height: 30rem), (max-width: 30rem) {
    .bar {
      position: static;
    }
  }

  .at-attract .bar {
    border: 0;
  }

  .tools,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .ways {
    flex: 1 0 auto;
    justify-content: end;
    max-inline-size: 100%;
  }

  .tool {
    min-block-size: 3rem;
    padding: 0.4rem 0.9rem;
    border-color: transparent;
    border-radius: 999px;
    background: var(--_tint);
    font-weight: 500;
  }

  .tool .drawing {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    stroke-width: 3;
    color: var(--_accent);
  }

  .tool[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .tool[aria-pressed='true'] .drawing {
    color: inherit;
  }

  @media (max-width: 40rem) {
    .tool {
      inline-size: 3rem;
      padding: 0;
    }

    .tool span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  button.erase {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .pin {
    justify-items: center;
    max-inline-size: 26rem;
    margin-inline: auto;
    text-align: center;
  }

  .typed {
    min-block-size: 2.5rem;
    font-size: 1.8rem;
    letter-spacing: 0.3em;
  }

  .pad {
    display: grid;
    grid-template-columns: repeat(3, 5.5rem);
    gap: 0.75rem;
  }

  .pad button {
    min-block-size: 5rem;
    padding: 0;
    border-radius: 1.25rem;
    font-size: 1.8rem;
    font-variant-numeric: tabular-nums;
  }

  .pad button:last-child {
    grid-column: 2;
  }

  .staff dl {
    display: grid;
    gap: 0;
    margin: 0;
    border-block-start: 1px solid var(--_line);
  }

  .staff dl > div {
    display: grid;
    grid-template-columns: minmax(0, 14rem) minmax(0, 1fr);
    gap: 0.25rem 1.5rem;
    padding-block: 0.7rem;
    border-block-end: 1px solid var(--_line);
  }

  .staff dt {
    color: var(--_muted);
  }

  .staff dd {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
    margin: 0;
  }

  .staff form {
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line);
  }

  @media (max-width: 34rem) {
    .staff dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .tool {
      border-color: ButtonBorder;
    }

    .tool[aria-pressed='true'] {
      border-width: 3px;
    }
  }
`;
