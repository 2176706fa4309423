import type {Notice} from '../../notice.js';
import {advanceDirectives} from './advance-directives/notice.js';
import {californiaRights} from './california-rights/notice.js';
import {federalRights} from './federal-rights/notice.js';
import {languageAssistance} from './language-assistance/notice.js';
import {medicareImportantMessageCopy} from './medicare-im-follow-up/notice.js';
import {medicareImportantMessage} from './medicare-im/notice.js';
import {medicareChangeOfStatus} from './medicare-mcsn/notice.js';
import {medicareObservation} from './medicare-moon/notice.js';
import {nondiscrimination} from './nondiscrimination/notice.js';
import {privacySummary} from './privacy-summary/notice.js';

/** The notices of the United States. */
export const usNotices: readonly Notice[] = [
  federalRights,
  californiaRights,
  nondiscrimination,
  languageAssistance,
  advanceDirectives,
  privacySummary,
  medicareImportantMessage,
  medicareImportantMessageCopy,
  medicareObservation,
  medicareChangeOfStatus,
];
