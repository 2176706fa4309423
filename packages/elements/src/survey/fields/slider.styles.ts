import {css} from 'lit';

/** A range with its value above and the words of its ends beneath. */
export const sliderStyles = css`
  .slider {
    display: grid;
    gap: 0.15rem;
    justify-items: start;
  }

  .slider .value {
    font-size: 1.35rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .slider .value.muted {
    font-size: 1rem;
    font-weight: 400;
    line-height: 2.025rem;
  }

  .slider input[type='range'] {
    min-block-size: var(--_target);
    margin: 0;
    padding: 0;
    border: 0;
    background: transparent;
    accent-color: var(--_accent);
    appearance: none;
    cursor: pointer;
  }

  .slider input::-webkit-slider-runnable-track {
    block-size: 0.5rem;
    border: 1.5px solid var(--_control-line);
    border-radius: 0.25rem;
    background: var(--_tint);
  }

  .slider input::-moz-range-track {
    block-size: 0.5rem;
    border: 1.5px solid var(--_control-line);
    border-radius: 0.25rem;
    background: var(--_tint);
  }

  .slider input::-webkit-slider-thumb {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin-block-start: -0.72rem;
    border: 3px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent);
    appearance: none;
  }

  .slider input::-moz-range-thumb {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border: 3px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent);
  }

  /* Hollow until it is set: it must not look like an answer. */
  .slider input.unset::-webkit-slider-thumb {
    border: 2px dashed var(--_control-line);
    background: var(--_surface);
    box-shadow: none;
  }

  .slider input.unset::-moz-range-thumb {
    border: 2px dashed var(--_control-line);
    background: var(--_surface);
    box-shadow: none;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    inline-size: 100%;
  }

  .ends > :last-child {
    text-align: end;
  }

  @media (forced-colors: active) {
    .slider input::-webkit-slider-thumb {
      border: 2px solid CanvasText;
      background: Highlight;
    }

    .slider input::-moz-range-thumb {
      border: 2px solid CanvasText;
      background: Highlight;
    }

    .slider input.unset::-webkit-slider-thumb {
      border-style: dashed;
      background: Canvas;
    }

    .slider input.unset::-moz-range-thumb {
      border-style: dashed;
      background: Canvas;
    }
  }
`;
