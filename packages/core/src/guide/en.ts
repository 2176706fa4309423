import type {Guide} from './guide.js';
import {english} from './content/en/index.js';
import {topics} from './content/en/topics.js';
import {withWords} from './content/texts.js';
import {viewGuide} from './view-guide.js';

/** Our guide in English, as a page reads it. */
export const guide: Guide = /* @__PURE__ */ viewGuide(
  /* @__PURE__ */ withWords({en: english}),
  'en',
  {en: topics},
);
