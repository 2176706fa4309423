import * as z from 'zod/mini';
import {localized, phone} from './facility-parts-schema.js';

const tag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const ownWords = z.string().check(z.minLength(1), z.maxLength(200));
const line = z.object({phone, hours: z.optional(localized), note: z.optional(localized)});

/** How a facility helps people whose language, hearing, sight or speech stands between them and it. */
export const assistanceSchema = z.object({
  /**
   * That the help costs a person nothing. It is said to nobody unless it is set, and the notice in many languages is
   * shown only then: in the United States it has to be free (45 CFR 92.201), elsewhere it may not be.
   */
  free: z.optional(z.boolean()),
  /** The languages there is help in, each named as its speakers name it. */
  languages: z.array(
    z.object({
      tag,
      name: ownWords,
      /** The hospital's own sentence that help is free; `{phone}` stands for the number. */
      notice: z.optional(ownWords),
    }),
  ),
  signLanguages: z.optional(z.array(localized)),
  /** How to get an interpreter. */
  interpreter: z.optional(line),
  /** Services that pass a call on, for people who do not hear or speak. */
  relay: z.optional(z.array(z.object({name: localized, ...line.shape}))),
  /** Aids and services: large print, a hearing loop, someone who writes for a person. */
  aids: z.optional(z.array(localized)),
});
