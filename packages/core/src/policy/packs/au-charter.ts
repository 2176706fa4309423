import {read} from '../cite.js';
import type {Source} from '../source.js';

/** The charter of Australia holds in each state: whoever complains is not treated worse for it. */
export const noReprisal: readonly Source[] = [
  read(
    'Australian Charter of Healthcare Rights, 2nd edition (2019), Give feedback',
    'Read at bethesdaclinic.org.au and hcnsw.org.au.',
  ),
];
