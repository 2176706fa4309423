import type {LetterTemplate} from '../letter-template.js';
import {acknowledgement} from './acknowledgement.js';
import {cannotDisclose} from './cannot-disclose.js';
import {closureUnsatisfied} from './closure-unsatisfied.js';
import {interim} from './interim.js';
import {referral} from './referral.js';
import {resolution} from './resolution.js';

/** A letter of each kind in each language. A hospital can use its own in their place. */
export const letterTemplates: readonly LetterTemplate[] = [
  ...acknowledgement,
  ...interim,
  ...resolution,
  ...closureUnsatisfied,
  ...cannotDisclose,
  ...referral,
];
