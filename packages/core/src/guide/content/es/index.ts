import type {WordsById} from '../texts.js';
import {decisions} from './decisions.js';
import {money} from './money.js';
import {recordsAndPrivacy} from './records-and-privacy.js';
import {rightsAndComplaints} from './rights-and-complaints.js';
import {yourStay} from './your-stay.js';

/** Our guide in Spanish. */
export const spanish: WordsById = {
  ...rightsAndComplaints,
  ...recordsAndPrivacy,
  ...decisions,
  ...money,
  ...yourStay,
};
