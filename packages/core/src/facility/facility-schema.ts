import * as z from 'zod/mini';
import {assistanceSchema} from './assistance-schema.js';
import {localized, phone} from './facility-parts-schema.js';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/));
const wholeNumber = (least: number, most: number) =>
  z.number().check(z.refine((value) => Number.isInteger(value) && value >= least && value <= most));

const contactSchema = z.object({
  kind: z.enum(['phone', 'email', 'post', 'in-person', 'relay']),
  label: localized,
  /** A phone number, an e-mail address, or the lines of a place. */
  value: z.string(),
  hours: z.optional(localized),
});

const dangerNumberSchema = z.object({label: localized, phone, note: z.optional(localized)});

const place = {id, name: localized};

const readersSchema = z.object({
  /** Who this row speaks of: "The patient relations office". */
  who: localized,
  /** What each identity level lets them see. */
  named: z.array(z.enum(['name', 'contact', 'story', 'place'])),
  confidential: z.array(z.enum(['name', 'contact', 'story', 'place'])),
  anonymous: z.array(z.enum(['name', 'contact', 'story', 'place'])),
  /** The staff roles it is about: the service then shows them what it says, and no more. */
  roles: z.optional(z.array(z.string())),
});

/** The public configuration of one facility: everything a page needs to know before a person writes a word. */
export const facilitySchema = z.object({
  id,
  name: localized,
  languages: z.array(z.string()).check(z.minLength(1)),
  /** IANA time zone, in which promised dates are counted. */
  timeZone: z.string(),
  dangerNumbers: z.array(dangerNumberSchema),
  locations: z.array(z.object({...place, departments: z.array(z.object(place))})),
  /** The rows of the "who can see what" table. */
  readers: z.array(readersSchema),
  limits: z.object({
    files: z.object({
      count: wholeNumber(0, 50),
      bytesEach: wholeNumber(1, 1e9),
      mediaTypes: z.array(z.string()),
    }),
  }),
  /** How to reach a person without this website. */
  fallbackContacts: z.array(contactSchema).check(z.minLength(1)),
  /** Days within which an answer is promised, counted from receipt; nothing is promised that is not set here. */
  promises: z.optional(
    z.object({
      acknowledgeWithinDays: z.optional(wholeNumber(0, 366)),
      respondWithinDays: z.optional(wholeNumber(0, 366)),
    }),
  ),
  /** Help with language, hearing, sight and speech; a facility that says nothing of it offers none here. */
  assistance: z.optional(assistanceSchema),
  /** Bodies outside the hospital to which a person may turn at any time. */
  externalRoutes: z.array(
    z.object({
      name: localized,
      note: z.optional(localized),
      phone: z.optional(phone),
      url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
    }),
  ),
});
