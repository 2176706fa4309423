import {css} from 'lit';

/** Tiles for the radio buttons of a scale: a row where there is room, and a list or several rows where there is not. */
export const ratingStyles = css`
  .rating {
    --_step: var(--pr-rating-target, var(--_target));
    --_mark: calc(var(--_step) * 0.9);
    --_between: 0.5em;

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
    margin-block-start: 0.35em;
    container-type: inline-size;
  }

  .rating.large {
    --_step: var(--pr-rating-target, max(var(--_target), 4.25rem));
  }

  .steps {
    display: grid;
    gap: var(--_between);
  }

  .step {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.3em min(0.75em, 4cqi);
    align-items: center;
    min-block-size: var(--_step);
    padding: 0.45em min(0.9em, 4cqi);
    font-weight: 500;
    line-height: 1.25;
    cursor: pointer;
  }

  /* The button is the tile: all of it can be touched, and a screen reader's frame is drawn around all of it. */
  .step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    border: 1.5px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    cursor: inherit;
  }

  .step input:focus-visible {
    z-index: 1;
  }

  .step :not(input) {
    pointer-events: none;
  }

  .step > :not(input, .visually-hidden) {
    position: relative;
    z-index: 2;
  }

  @media (hover: hover) {
    .rating:not(.shown) .step:hover input:enabled {
      border-color: var(--_accent);
      background: var(--_tint);
    }
  }

  .step input:checked,
  .step:hover input:enabled:checked {
    border: 3px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }

  .step input:checked ~ .text {
    font-weight: 700;
  }

  .dot {
    inline-size: 1.3em;
    block-size: 1.3em;
    border: 2px solid var(--_control-line);
    border-radius: 50%;
    background: var(--_surface);
  }

  input:checked ~ .dot {
    border: 0.4em solid var(--_accent);
  }

  .mark {
    inline-size: var(--_mark);
    block-size: var(--_mark);
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .eye {
    fill: currentcolor;
  }

  .faces input:checked ~ .mark {
    color: var(--_accent);
    stroke-width: 3;
  }

  .faces input:checked ~ .mark :first-child {
    fill: var(--_surface);
  }

  /* Numbers and stars stay short, so they share rows: up to this many in one, fewer where they do not fit. */
  :is(.numbers, .stars) .steps {
    --_between: 0.3em;
    --_columns: 6;

    grid-template-columns: repeat(
      auto-fit,
      minmax(max(min(100%, var(--_step)), calc(100% / var(--_columns) - var(--_between))), 1fr)
    );
  }

  :is([data-count='7'], [data-count='8']) .steps {
    --_columns: 4;
  }

  .stars {
    max-inline-size: 27em;
  }

  :is(.numbers, .stars) .step {
    grid-template-columns: minmax(0, 1fr);
    place-content: center;
    justify-items: center;
    padding: 0.3em 0.1em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .stars .step {
    padding-block-end: 0.5em;
  }

  .numbers .text {
    font-size: 1.15em;
  }

  .numbers .step input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .numbers input:checked ~ .text {
    color: var(--_on-accent);
  }

  .stars .step input:not(:checked, :hover) {
    border-color: transparent;
  }

  .stars .step:is(:has(:checked), :has(~ .step :checked)) .mark,
  .stars input:checked ~ .mark {
    color: var(--_accent);
    fill: currentcolor;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.5em;
    justify-content: space-between;
    color: var(--_muted);
  }

  .ends:empty {
    display: none;
  }

  .chosen {
    min-block-size: 1.5em;
    font-weight: 700;
  }

  .shown .step {
    cursor: default;
  }

  .shown .step input:not(:checked) {
    border-color: var(--_line);
    background: transparent;
  }

  .step:has(:disabled) {
    cursor: not-allowed;
  }

  .step input:disabled {
    border-style: dashed;
  }

  .step input:disabled ~ * {
    opacity: 0.6;
  }

  @container (min-width: 22em) {
    :is(.words, .faces):is([data-count='2'], [data-count='3']) .steps {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }

    :is(.words, .faces):is([data-count='2'], [data-count='3']) .step {
      grid-template-columns: minmax(0, 1fr);
      align-content: center;
      justify-items: center;
      padding: 0.8em 0.4em;
      text-align: center;
    }
  }

  @container (min-width: 34em) {
    :is(.words, .faces):is([data-count='4'], [data-count='5']) .steps {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }

    :is(.words, .faces):is([data-count='4'], [data-count='5']) .step {
      grid-template-columns: minmax(0, 1fr);
      align-content: center;
      justify-items: center;
      padding: 0.8em 0.4em;
      text-align: center;
    }
  }

  @container (min-width: 40em) {
    .numbers .steps {
      grid-template-columns: none;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    /* Drawings keep the colors they are given, unlike text. */
    .rating {
      --_accent: Highlight;
    }

    .step input:checked {
      border-width: 5px;
    }

    .numbers .step input:checked {
      background: Canvas;
    }
  }
`;
