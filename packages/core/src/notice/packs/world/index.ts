import {policyPacks} from '../../../policy/packs/index.js';
import type {Notice} from '../../notice.js';
import {australia} from './australia/notice.js';
import {europeanCharter} from './european-charter/notice.js';
import {grievanceProcessNotice} from './grievance-process.js';
import {india} from './india/notice.js';
import {nhsConstitution} from './nhs-constitution/notice.js';

/** Rights of patients outside the United States, and how to complain under every policy pack that is open. */
export const worldNotices: readonly Notice[] = [
  nhsConstitution,
  india,
  europeanCharter,
  australia,
  ...policyPacks.filter(({effective}) => !effective.to).map(grievanceProcessNotice),
];
