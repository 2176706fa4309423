import * as z from 'zod/mini';
import {account, date, instant, line, paragraph, uuid} from './work-parts-schema.js';

const channel = z.enum(['phone', 'email', 'post']);

/** What staff enter about the people of a case: who speaks, for whom, who is named, and how they may be reached. */
export const peopleEntries = {
  /** Whether whoever complains may be told of the patient (45 CFR 164.502(g), 164.508, 164.510(b)). */
  'authority-recorded': z.strictObject({
    status: z.enum(['asked', 'recorded', 'refused', 'revoked', 'not-needed']),
    ground: z.optional(
      z.enum([
        'patient-agreed',
        'parent-of-minor',
        'health-care-agent',
        'guardian',
        'executor',
        'authorization',
        'involved-family',
      ]),
    ),
    scope: z.optional(paragraph),
    validUntil: z.optional(date),
    fileId: z.optional(uuid),
  }),
  /** Someone of the hospital whom the case is about. With an account, they cannot see it. */
  'person-named': z
    .strictObject({
      accountId: z.optional(account),
      name: z.optional(line),
      part: z.enum(['subject', 'witness', 'involved']),
    })
    .check(
      z.refine(({accountId, name}) => accountId !== undefined || name !== undefined, {
        path: ['name'],
        params: {code: 'required'},
      }),
    ),
  'person-cleared': z.strictObject({personId: uuid, reason: paragraph}),
  /** Asks that someone who is named may see the case all the same. A second person decides. */
  'reveal-asked': z.strictObject({accountId: account, reason: paragraph}),
  'reveal-decided': z.strictObject({
    revealId: uuid,
    granted: z.boolean(),
    reason: z.optional(paragraph),
  }),
  /** What the person asked for, as they said it last; all of it, every time. */
  'contact-rules-changed': z.strictObject({
    preferred: z.enum(['phone', 'email', 'post', 'code']),
    phone: z.optional(line),
    email: z.optional(line),
    address: z.optional(paragraph),
    times: z.optional(z.array(z.enum(['morning', 'afternoon', 'evening'])).check(z.maxLength(3))),
    never: z.array(channel).check(z.maxLength(3)),
    mayLeaveMessage: z.boolean(),
    maySayHospital: z.boolean(),
    note: z.optional(paragraph),
    /** How the person said so. */
    how: paragraph,
  }),
  /** Only the person can ask for it, and there is no way back down. */
  'identity-raised': z.strictObject({to: z.enum(['confidential', 'named']), how: paragraph}),
  'contact-logged': z.strictObject({
    channel: z.enum(['phone', 'email', 'letter', 'in-person', 'meeting', 'video', 'text-message']),
    direction: z.enum(['in', 'out']),
    when: instant,
    with: line,
    reached: z.boolean(),
    summary: paragraph,
    minutes: z.optional(z.int().check(z.minimum(0), z.maximum(6000))),
  }),
};
