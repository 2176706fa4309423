import type {Notice} from '../../notice.js';
import {californiaRights} from './california-rights/notice.js';
import {federalRights} from './federal-rights/notice.js';
import {languageAssistance} from './language-assistance/notice.js';
import {nondiscrimination} from './nondiscrimination/notice.js';

/** The notices of the United States. */
export const usNotices: readonly Notice[] = [
  federalRights,
  californiaRights,
  nondiscrimination,
  languageAssistance,
];
