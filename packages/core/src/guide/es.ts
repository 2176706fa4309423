import type {Guide} from './guide.js';
import {spanish} from './content/es/index.js';
import {topics} from './content/es/topics.js';
import {withWords} from './content/texts.js';
import {viewGuide} from './view-guide.js';

/** Our guide in Spanish, as a page reads it. */
export const guide: Guide = /* @__PURE__ */ viewGuide(
  /* @__PURE__ */ withWords({es: spanish}),
  'es',
  {es: topics},
);
