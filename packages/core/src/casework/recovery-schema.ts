import * as z from 'zod/mini';
import {account, code, date, line, paragraph, uuid} from './work-parts-schema.js';

const money = z.strictObject({
  /** In the smallest unit of the currency. */
  amount: z.int().check(z.minimum(0)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});

/** What staff enter about making it good, and about whom they turn to. */
export const recoveryEntries = {
  'recovery-offered': z.strictObject({
    script: z.optional(z.enum(['heart', 'heard', 'last', 'aidet', 'lead', 'own'])),
    offer: z.enum([
      'apology',
      'explanation',
      'meeting',
      'change',
      'waiver',
      'refund',
      'gift',
      'other',
    ]),
    text: paragraph,
    value: z.optional(money),
  }),
  'recovery-answered': z.strictObject({
    offerId: uuid,
    accepted: z.boolean(),
    text: z.optional(paragraph),
  }),
  'action-opened': z.strictObject({text: paragraph, owner: account, due: date}),
  'action-closed': z.strictObject({
    actionId: uuid,
    outcome: z.enum(['done', 'dropped']),
    text: paragraph,
  }),
  referred: z.strictObject({
    to: z.enum([
      'risk',
      'quality',
      'privacy',
      'compliance',
      'peer-review',
      'quality-improvement-organization',
      'state-agency',
      'civil-rights-office',
      'ombudsman',
      'other',
    ]),
    /** An external body of a pack in force. */
    body: z.optional(code),
    why: paragraph,
    externalId: z.optional(line),
  }),
  'referral-answered': z.strictObject({referralId: uuid, text: paragraph}),
};
