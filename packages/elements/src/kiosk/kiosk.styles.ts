import {css} from 'lit';

/** The screens of a kiosk: large, calm, and as high as the device. */
export const kioskStyles = css`
  :host {
    block-size: 100%;
    min-block-size: 100dvh;
    background: var(--_surface);
    --pr-target: 3.5rem;
    --_leave: none;
  }

  .stage {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 100dvh;
    font-size: 1.15rem;
    background:
      radial-gradient(
        120rem 60rem at 110% -20%,
        color-mix(in srgb, var(--_accent) 12%, transparent),
        transparent 60%
      ),
      var(--_surface);
  }

  pr-client {
    display: contents;
  }

  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    max-inline-size: 62rem;
    margin-inline: auto;
    padding: clamp(1rem, 3vw, 3rem);
  }

  /* Someone who sits reaches what is in the lower half. */
  .lowered main {
    align-content: end;
    padding-block-start: 20dvh;
  }

  header,
  main {
    position: relative;
    isolation: isolate;
  }

  h1 {
    margin: 0;
    padding: clamp(1rem, 2.5vw, 2rem) clamp(1rem, 3vw, 3rem) 0;
    font-family: var(--_heading-font);
    font-size: clamp(1.1rem, 2.2vw, 1.6rem);
    font-weight: 600;
    line-height: 1.25;
    color: var(--_muted);
  }

  .corner {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 5rem;
    block-size: 5rem;
    touch-action: none;
    user-select: none;
  }

  .screen {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    gap: clamp(1.25rem, 3vw, 2.25rem);
  }

  .screen h2 {
    font-size: clamp(1.8rem, 4.5vw, 3rem);
  }

  [tabindex='-1']:focus,
  ::slotted(*) {
    outline: none;
    box-shadow: none;
  }

  ul {
    padding: 0;
    list-style: none;
  }

  .lead {
    max-inline-size: 40ch;
    font-size: clamp(1.25rem, 2.4vw, 1.7rem);
    line-height: 1.4;
  }

  .out-of-order > div {
    display: grid;
    gap: 1rem;
  }

  .calm.out-of-order h2 {
    max-inline-size: none;
  }

  .out-of-order h2 {
    font-size: clamp(1.5rem, 3vw, 2.2rem);
  }

  .out-of-order div + div h2 {
    font-size: clamp(1.3rem, 2.2vw, 1.6rem);
  }

  .out-of-order div + div .lead {
    font-size: clamp(1.1rem, 1.8vw, 1.3rem);
  }

  .calm button {
    justify-self: start;
  }

  .calm h2 {
    max-inline-size: 22ch;
  }

  .big {
    min-block-size: 4rem;
    padding-inline: 2rem;
    font-size: 1.25rem;
  }

  /* Languages and activities. */
  .languages,
  .activities {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(var(--_column), 100%), 1fr));
    gap: clamp(0.75rem, 2vw, 1.25rem);
    --_column: 17rem;
  }

  .languages {
    --_column: 12rem;
  }

  .languages button,
  .card {
    inline-size: 100%;
    block-size: 100%;
    border-width: 1px;
    border-color: var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: color-mix(in srgb, var(--_accent) 5%, var(--_surface));
    box-shadow: 0 1px 2px color-mix(in srgb, var(--_ink) 10%, transparent);
  }

  .languages button {
    min-block-size: 6.5rem;
    font-size: clamp(1.4rem, 3vw, 2rem);
  }

  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.15rem 1.1rem;
    align-content: center;
    justify-content: start;
    min-block-size: 8rem;
    padding: 1.4rem;
    text-align: start;
    text-wrap: balance;
  }

  .card .drawing {
    grid-row: 1 / 3;
    align-self: center;
    inline-size: 3.5rem;
    block-size: 3.5rem;
    padding: 0.5rem;
    border-radius: 1rem;
    background: var(--_tint);
    color: var(--_accent);
  }

  .card-name {
    align-self: end;
    font-size: 1.35rem;
    line-height: 1.2;
  }

  .card-hint {
    color: var(--_muted);
    font-weight: 400;
  }

  .drawing {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* The way to a phone. */
  .square {
    justify-self: center;
    inline-size: 24rem;
    max-inline-size: min(100%, 46dvh);
    padding: 1rem;
    border-radius: var(--_radius);
    background: white;
    color: black;
  }

  .hand-over ol {
    display: grid;
    gap: 0.6rem;
    align-content: center;
    margin: 0;
    padding-inline-start: 1.5em;
    font-size: 1.25rem;
  }

  dialog {
    inline-size: min(40rem, calc(100% - 2rem));
    padding: clamp(1.25rem, 4vw, 2.5rem);
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
    color: var(--_ink);
    font-size: 1.2rem;
    box-shadow: 0 1.5rem 4rem rgb(0 0 0 / 35%);
  }

  /* Whoever passes by while it asks must not read on. Where no token reaches it (before Chromium 122), it is dark. */
  dialog::backdrop {
    background: var(--_surface, #10211f);
  }

  .countdown {
    font-family: var(--_heading-font);
    font-size: 4.5rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    color: var(--_accent);
  }

  @media (forced-colors: active) {
    .languages button,
    .card {
      border-color: ButtonBorder;
    }
  }
`;
