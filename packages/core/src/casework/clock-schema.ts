import * as z from 'zod/mini';
import {code, date, instant, line, paragraph, uuid} from './work-parts-schema.js';

const clock = z.strictObject({pack: code, clock: code});
const duty = z.enum([
  'review',
  'acknowledge',
  'status',
  'interim',
  'update',
  'decide',
  'respond',
  'give-information',
]);

/** What staff enter about the time a case takes. */
export const clockEntries = {
  /** `reason` is one of those that a pack in force allows; nothing else stops a clock. */
  paused: z.strictObject({reason: code, text: paragraph}),
  unpaused: z.strictObject({pauseId: uuid}),
  /** The person is told the new date and why; `text` is what they read. */
  extended: z.strictObject({
    clock,
    until: date,
    text: paragraph,
    basis: z.enum(['reasons', 'agreement', 'permission']),
    /** When the person was told, agreed, or whoever may permit it did. */
    when: instant,
  }),
  'stage-started': z.strictObject({pack: code, stage: code, when: instant}),
  'date-agreed': z.strictObject({clock, due: date, how: paragraph}),
  /** A duty that was done outside this system, as far as it has no entry of its own. */
  'duty-done': z.strictObject({
    duty,
    when: instant,
    inWriting: z.boolean(),
    how: line,
    /** The external body of a pack that it was owed to. */
    towards: z.optional(code),
  }),
  'information-asked': z.strictObject({
    what: paragraph,
    when: instant,
    /** The external body of a pack that asked. */
    towards: z.optional(code),
  }),
};
