import * as z from 'zod/mini';
import {code, date, line, note, paragraph} from './work-parts-schema.js';

const given = <Type extends z.ZodMiniType>(type: Type) => z.optional(z.nullable(type));

/** The facts of a case beside what the person wrote. Only those that are given change; `null` takes one away. */
export const detailsSchema = z.strictObject({
  summary: given(note),
  desiredOutcome: given(paragraph),
  externalId: given(line),
  series: given(line),
  receivedBy: given(
    z.enum([
      'web',
      'portal',
      'kiosk',
      'phone',
      'email',
      'letter',
      'in-person',
      'survey',
      'social-media',
      'referral',
    ]),
  ),
  eventDate: given(date),
  awareDate: given(date),
  personName: given(line),
  relationship: given(line),
  patientName: given(line),
  birthDate: given(date),
  ageBand: given(z.enum(['0-5', '6-17', '18-25', '26-55', '56-64', '65-75', '76-plus', 'unknown'])),
  recordNumber: given(line),
  encounterId: given(line),
  admittedOn: given(date),
  dischargedOn: given(date),
  locationId: given(code),
  departmentId: given(code),
  serviceLine: given(line),
  provider: given(line),
  profession: given(line),
  payer: given(line),
  medicare: given(z.boolean()),
  protectedBasis: given(paragraph),
  language: given(line),
  interpreter: given(line),
  accommodation: given(paragraph),
  reportable: given(z.boolean()),
  /** What it is about, for rules that are for one matter alone. */
  matters: given(z.array(z.enum(['civil-rights', 'privacy'])).check(z.maxLength(2))),
});

export const detailEntries = {'details-recorded': z.strictObject({changes: detailsSchema})};
