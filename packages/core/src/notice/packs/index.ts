import type {Notice} from '../notice.js';
import {usNotices} from './us/index.js';
import {worldNotices} from './world/index.js';

export {grievanceProcessNotice} from './world/grievance-process.js';

/** The notices that come with this SDK: their words, and where each right and duty comes from. */
export const noticePacks: readonly Notice[] = [...usNotices, ...worldNotices];
