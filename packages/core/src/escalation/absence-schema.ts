import * as z from 'zod/mini';
import {instant} from '../casework/work-parts-schema.js';
import {escalationRoles, type EscalationRole} from './escalation-role.js';

const role = z.enum(Object.keys(escalationRoles) as [EscalationRole, ...EscalationRole[]]);
const order = {
  role,
  from: instant,
  until: z.optional(instant),
  standIn: z.optional(role),
};

/** Says of a role that nobody in it can be reached for a time, and who is told instead. */
export const roleAbsenceOrderSchema = z.strictObject(order);

/** Says that somebody is there again. */
export const roleAbsenceEndSchema = z.strictObject({});

/** An absence, who put it down, and who ended it before its time. */
export const roleAbsenceSchema = z.object({
  id: z.string(),
  ...order,
  saidAt: instant,
  saidBy: z.string(),
  endedAt: z.optional(instant),
  endedBy: z.optional(z.string()),
});

/** The absences of a facility, the latest first. */
export const roleAbsenceListSchema = z.object({absences: z.array(roleAbsenceSchema)});
