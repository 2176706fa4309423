import * as z from 'zod/mini';
import {note} from './work-parts-schema.js';

/** The questions that are put to whoever asks for them, by what is due next: each with the facts they need, and nothing else of its case. */
export const taskListSchema = z.object({
  tasks: z.array(
    z.object({
      id: z.string(),
      caseId: z.string(),
      question: z.string(),
      facts: z.optional(z.string()),
      askedAt: z.string(),
      due: z.optional(z.string()),
      /** What was answered so far, by whoever was asked. */
      answers: z.array(z.object({at: z.string(), text: z.string()})),
    }),
  ),
  /** Where the list goes on, if it does. */
  next: z.optional(z.string()),
});

/** An answer to one of them. */
export const taskAnswerSchema = z.strictObject({text: note});
