import {policyPacks} from '../../../policy/packs/index.js';
import type {Notice} from '../../notice.js';
import {grievanceProcessNotice} from './grievance-process.js';

/** Notices of the world outside the United States, and how to complain under each policy pack. */
export const worldNotices: readonly Notice[] = [
  ...policyPacks.filter(({effective}) => !effective.to).map(grievanceProcessNotice),
];
