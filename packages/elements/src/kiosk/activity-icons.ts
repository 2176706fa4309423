import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {KioskActivity} from '@patient-relations/core/kiosk';

const shapes: Readonly<Record<KioskActivity, SVGTemplateResult>> = {
  complaint: svg`<path d="M8 10h32v22H22l-9 8v-8H8z" /><path d="M24 15.5v8M24 27.2v.3" />`,
  compliment: svg`<path d="M24 40C12 31 7 25 7 18.5a8.5 8.5 0 0 1 17-2.5 8.5 8.5 0 0 1 17 2.5C41 25 36 31 24 40z" />`,
  question: svg`<circle cx="24" cy="24" r="17" /><path d="M18.5 19.5a5.5 5.5 0 1 1 8 4.900c-1.700.9-2.5 1.900-2.5 3.600M24 33v.3" />`,
  suggestion: svg`<path d="M17.5 32.5c0-4.5-5-6.5-5-13.5a11.5 11.5 0 0 1 23 0c0 7-5 9-5 13.5z" /><path d="M18.5 38h11M21.5 42.5h5" />`,
  survey: svg`<circle cx="24" cy="24" r="17" /><path d="M16 28.5c2 3.5 4.800 5 8 5s6-1.5 8-5M18 18.5v1.5M30 18.5v1.5" />`,
  rights: svg`<path d="M24 12c-4-3-9-4-16-4v29c7 0 12 1 16 4 4-3 9-4 16-4V8c-7 0-12 1-16 4zM24 12v29" />`,
  help: svg`<path d="M10 27v-3a14 14 0 0 1 28 0v3" /><rect x="7" y="25" width="8" height="12" rx="3.5" /><rect x="33" y="25" width="8" height="12" rx="3.5" /><path d="M37 37c0 3.5-4 5-9 5" />`,
};

/** A drawing beside the words of an activity, for whoever does not read. */
export function activityIcon(activity: KioskActivity): TemplateResult {
  return drawing(shapes[activity]);
}

/** Drawings of the tools. */
export const toolIcons = {
  text: svg`<path d="M6 38 16 12l10 26M9.5 30h13M30 38l6.5-17L43 38M32.300 33h8.5" />`,
  lower: svg`<rect x="9" y="6" width="30" height="36" rx="4" /><path d="M24 13v14M17.5 21.5 24 28l6.5-6.5M15 35h18" />`,
  sound: svg`<path d="M8 19v10h7l9 8V11l-9 8zM31 17.5a9 9 0 0 1 0 13M35.5 12.5a16 16 0 0 1 0 23" />`,
  read: svg`<path d="M8 12h20M8 20h14M8 28h10M8 36h12M30 26v8h5l6 5V21l-6 5z" />`,
  phone: svg`<rect x="14" y="5" width="20" height="38" rx="4" /><path d="M21.5 37h5M20 19l4 4 4-4M24 11v11.5" />`,
} as const;

/** A drawing that says nothing by itself: words stand beside it. */
export function drawing(shape: SVGTemplateResult): TemplateResult {
  return html`<svg class="drawing" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    ${shape}
  </svg>`;
}
