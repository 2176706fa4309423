import {createCacheTrace} from './cache-trace.js';
import {createClipboardTrace} from './clipboard-trace.js';
import {createCookieTrace} from './cookie-trace.js';
import {createDatabaseTrace} from './database-trace.js';
import {createFocusTrace} from './focus-trace.js';
import {createHistoryTrace} from './history-trace.js';
import {createInputTrace} from './input-trace.js';
import type {Kept} from './kept.js';
import {createObjectUrlTrace} from './object-url-trace.js';
import {createOriginFileTrace} from './origin-file-trace.js';
import {createOutboxTrace} from './outbox-trace.js';
import {createOverlayTrace} from './overlay-trace.js';
import {createRequestTrace} from './request-trace.js';
import {createSelectionTrace} from './selection-trace.js';
import {createSpeechTrace} from './speech-trace.js';
import {createLocalStorageTrace, createSessionStorageTrace} from './storage-trace.js';
import {createTextTrace} from './text-trace.js';
import type {Trace, WipedPage} from './trace.js';
import {createWindowNameTrace} from './window-name-trace.js';
import {createWorkerTrace} from './worker-trace.js';

/**
 * Everything that is taken away and looked for, in the order in which it goes: what still acts first, then what is on
 * the page, then what is kept.
 */
export function createKioskTraces(
  page: WipedPage,
  kept: Kept,
  entries: () => number,
): readonly Trace[] {
  return [
    createSpeechTrace(page),
    createRequestTrace(page),
    createWorkerTrace(page),
    // The clipboard is written only while the page has the focus: before that is taken away.
    createClipboardTrace(page),
    createSelectionTrace(page),
    createFocusTrace(page),
    createOverlayTrace(page),
    createInputTrace(page),
    createTextTrace(page),
    createObjectUrlTrace(page),
    createSessionStorageTrace(page, kept.sessionStorage),
    createLocalStorageTrace(page, kept.localStorage),
    createCookieTrace(page),
    createDatabaseTrace(page, kept.databases),
    createOutboxTrace(page),
    createCacheTrace(page, kept.caches),
    createOriginFileTrace(page),
    createHistoryTrace(page, entries),
    createWindowNameTrace(page),
  ];
}
