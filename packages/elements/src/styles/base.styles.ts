import {css} from 'lit';

/** Type, layout, buttons, links, notices and the focus ring: what every screen needs, from the first one on. */
export const base = css`
  h2,
  h3,
  p,
  ul,
  dl,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h2,
  h3 {
    font-family: var(--_heading-font);
    line-height: 1.2;
    text-wrap: balance;
  }

  h2 {
    font-size: 1.6rem;
    letter-spacing: -0.01em;
  }

  h3 {
    font-size: 1.15rem;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }

  .muted,
  .hint {
    color: var(--_muted);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Two rings, so that one of them contrasts with whatever the page puts behind. */
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
    border-radius: var(--_radius-small);
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: var(--_target);
    padding: 0.55rem 1.25rem;
    border: 1.5px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  button:hover,
  .button:hover {
    background: var(--_tint);
    border-color: var(--_accent);
  }

  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_ink));
  }

  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    padding-inline: 0.5rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .notice {
    display: grid;
    gap: 0.5rem;
    padding: 1rem 1.15rem;
    border: 1px solid var(--_line);
    border-inline-start: 5px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_tint);
  }

  .notice.danger {
    border-inline-start-color: var(--_danger);
    background: var(--_danger-tint);
  }

  .notice.good {
    border-inline-start-color: var(--_good);
    background: var(--_good-tint);
  }

  @media (forced-colors: active) {
    button.primary {
      border-width: 3px;
    }
  }

  @media print {
    button,
    .no-print {
      display: none;
    }
  }
`;
