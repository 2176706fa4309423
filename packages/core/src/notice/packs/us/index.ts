import type {Notice} from '../../notice.js';
import {federalRights} from './federal-rights/notice.js';

/** The notices of the United States. */
export const usNotices: readonly Notice[] = [federalRights];
