import {css} from 'lit';

/**
 * The tokens every element draws with. Each `--pr-…` property may be set by the page; the defaults are built on system
 * colors, so that an element is dark exactly where the page's own `color-scheme` is.
 */
export const tokens = css`
  :host {
    --_surface: var(--pr-surface, Canvas);
    --_ink: var(--pr-ink, CanvasText);
    --_muted: var(--pr-muted, color-mix(in srgb, var(--_ink) 74%, var(--_surface)));
    --_line: var(--pr-line, color-mix(in srgb, var(--_ink) 18%, var(--_surface)));
    --_control-line: var(--pr-control-line, color-mix(in srgb, var(--_ink) 58%, var(--_surface)));
    --_accent: var(--pr-accent, LinkText);
    --_on-accent: var(--pr-on-accent, Canvas);
    --_tint: var(--pr-tint, color-mix(in srgb, var(--_accent) 9%, var(--_surface)));
    --_danger: var(--pr-danger, CanvasText);
    --_danger-tint: color-mix(in srgb, var(--_danger) 8%, var(--_surface));
    --_good: var(--pr-good, CanvasText);
    --_good-tint: color-mix(in srgb, var(--_good) 9%, var(--_surface));
    --_radius: var(--pr-radius, 0.75rem);
    --_radius-small: var(--pr-radius-small, 0.5rem);
    --_gap: var(--pr-gap, 1rem);
    --_target: var(--pr-target, 2.75rem);
    --_font: var(--pr-font, inherit);
    --_heading-font: var(--pr-heading-font, var(--_font));

    display: block;
    color: var(--_ink);
    font-family: var(--_font);
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  /* Older browsers keep the system's link color, which follows the color scheme by itself. */
  @supports (color: light-dark(white, black)) {
    :host {
      --_accent: var(--pr-accent, light-dark(#0b5468, #8fd6e6));
      --_on-accent: var(--pr-on-accent, light-dark(#ffffff, #06232b));
      --_danger: var(--pr-danger, light-dark(#a1121f, #ffb4ab));
      --_good: var(--pr-good, light-dark(#1b5e38, #9adbb0));
    }
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`;
