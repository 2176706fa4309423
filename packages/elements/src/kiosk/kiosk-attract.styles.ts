import {css} from 'lit';

/** The first screen: a welcome in each language above one button. */
export const kioskAttractStyles = css`
  .at-attract main {
    max-inline-size: none;
    padding: 0;
  }

  .at-attract h1 {
    font-size: clamp(1.4rem, 3.4vw, 2.4rem);
    color: var(--_ink);
  }

  .attract {
    display: flex;
    flex-direction: column;
    gap: 1rem;
  }

  .picture {
    display: none;
  }

  .picture ::slotted(*) {
    display: block;
    inline-size: 100%;
    block-size: 34dvh;
    object-fit: cover;
  }

  /* A screen that is tall has room for it above the words, and what is to be touched stays within reach. */
  @media (orientation: portrait) and (min-width: 36rem) {
    .picture {
      display: block;
      padding-block-start: 0.75rem;
    }

    :is(.at-activity, .at-hand-over, .at-pin, .at-staff, .lowered:not(.at-attract)) .picture {
      display: none;
    }

    .screen:not(.calm, .hand-over) {
      align-content: end;
    }

    .languages {
      --_column: 24rem;
    }

    .at-activity main {
      padding-block-start: 15dvh;
    }

    .lowered:not(.at-attract) main {
      padding-block-start: 45dvh;
    }
  }

  @media (orientation: landscape) and (min-width: 60rem) {
    .at-attract .picture {
      display: block;
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      z-index: -1;
      inline-size: 42%;
    }

    .pictured :is(h1, .greetings, .offline) {
      max-inline-size: 52%;
    }

    /* What is done with the square stands beside it. */
    .hand-over {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .hand-over > :not(.square, ol) {
      grid-column: 1 / -1;
    }

    .at-attract .picture ::slotted(*) {
      block-size: 70dvh;
    }
  }

  .greetings {
    display: grid;
    flex: 1;
    align-content: center;
    gap: 0.6em;
    padding: clamp(1rem, 3vmin, 3rem) clamp(1rem, 3vw, 3rem);
    font-family: var(--_heading-font);
    font-size: clamp(1.8rem, 5.5vmin, 4rem);
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.015em;
  }

  .greetings li:not(:first-child) {
    font-size: 0.68em;
    color: var(--_muted);
  }

  .offline p {
    margin: 0;
  }

  .offline {
    margin-inline: clamp(1rem, 3vw, 3rem);
    padding: 0.75rem 1rem;
    border-inline-start: 5px solid var(--_accent);
    background: var(--_tint);
  }

  .begin {
    display: grid;
    gap: 0.35em;
    align-content: center;
    min-block-size: 30dvh;
    padding: 1rem;
    border: 0;
    border-radius: clamp(1.5rem, 4vw, 3rem) clamp(1.5rem, 4vw, 3rem) 0 0;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: clamp(1.8rem, 5vw, 3.4rem);
    line-height: 1.2;
  }

  .begin span:not(:first-child) {
    font-size: 0.62em;
  }

  .begin:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }

  .begin:focus-visible {
    outline-offset: -0.6rem;
    outline-color: var(--_on-accent);
    box-shadow: none;
  }

  /* One greeting after the other is the large one, where nothing speaks against things that move. */
  @media (prefers-reduced-motion: no-preference) {
    .greetings li {
      animation: greet 15s infinite ease-in-out;
    }

    .greetings li:nth-child(2) {
      animation-delay: 5s;
    }

    .greetings li:nth-child(3) {
      animation-delay: 10s;
    }

    .greetings.count-1 li,
    .greetings.count-4 li {
      animation: none;
    }

    .greetings.count-2 li {
      animation-duration: 10s;
    }

    .attract:focus-within .greetings li {
      animation: none;
    }
  }

  @keyframes greet {
    0%,
    30%,
    100% {
      color: var(--_ink);
    }

    40%,
    90% {
      color: var(--_muted);
    }
  }

  @media (forced-colors: active) {
    .begin {
      border: 4px solid ButtonBorder;
    }
  }
`;
