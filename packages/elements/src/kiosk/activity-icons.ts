import {html, type TemplateResult} from 'lit';
import type {KioskActivity} from '@patient-relations/core/kiosk';

const face = 'M7 24a17 17 0 1 0 34 0 17 17 0 1 0-34 0z';

/** Each drawing is one line, as `<path>` takes it. */
const shapes: Readonly<Record<KioskActivity, string>> = {
  complaint: 'M8 10h32v22H22l-9 8v-8H8zM24 15.5v8M24 27.2v.3',
  compliment:
    'M24 40C12 31 7 25 7 18.5a8.5 8.5 0 0 1 17-2.5 8.5 8.5 0 0 1 17 2.5C41 25 36 31 24 40z',
  question: `${face}M18.5 19.5a5.5 5.5 0 1 1 8 4.9c-1.7.9-2.5 1.9-2.5 3.6M24 33v.3`,
  suggestion:
    'M17.5 32.5c0-4.5-5-6.5-5-13.5a11.5 11.5 0 0 1 23 0c0 7-5 9-5 13.5zM18.5 38h11M21.5 42.5h5',
  survey: `${face}M16 28.5c2 3.5 4.8 5 8 5s6-1.5 8-5M18 18.5v1.5M30 18.5v1.5`,
  rights: 'M24 12c-4-3-9-4-16-4v29c7 0 12 1 16 4 4-3 9-4 16-4V8c-7 0-12 1-16 4zM24 12v29',
  help: 'M10 27v-3a14 14 0 0 1 28 0v3M7 25h8v12H7zM33 25h8v12h-8zM37 37c0 3.5-4 5-9 5',
};

/** A drawing beside the words of an activity, for whoever does not read. */
export function activityIcon(activity: KioskActivity): TemplateResult {
  return drawing(shapes[activity]);
}

/** Drawings of the tools. */
export const toolIcons = {
  text: 'M6 38 16 12l10 26M9.5 30h13M30 38l6.5-17L43 38M32.3 33h8.5',
  lower: 'M11 6h26v36H11zM24 13v14M17.5 21.5 24 28l6.5-6.5M17 35h14',
  sound: 'M8 19v10h7l9 8V11l-9 8zM31 17.5a9 9 0 0 1 0 13M35.5 12.5a16 16 0 0 1 0 23',
  read: 'M8 12h20M8 20h14M8 28h10M8 36h12M30 26v8h5l6 5V21l-6 5z',
  phone: 'M14 5h20v38H14zM21.5 37h5M20 19l4 4 4-4M24 11v11.5',
} as const;

/** A drawing that says nothing by itself: words stand beside it. */
export function drawing(line: string): TemplateResult {
  return html`<svg class="drawing" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path d=${line} />
  </svg>`;
}
