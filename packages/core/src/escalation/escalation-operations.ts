import type * as z from 'zod/mini';
import type {roleAbsenceListSchema, roleAbsenceSchema} from './absence-schema.js';
import type {CaseHappening} from './case-happening.js';
import type {EscalationMatrix} from './escalation-matrix.js';
import type {AbsenceOrder} from './role-absence.js';
import type {matrixInForceSchema, simulatedCaseSchema} from './simulation-schema.js';

interface OfFacility {
  readonly facilityId: string;
}

interface Write extends OfFacility {
  /** Made by the caller: idempotency key and row key at once. */
  readonly id: string;
}

interface Trial {
  /** Tried out in the place of the matrix in force. */
  readonly matrix?: EscalationMatrix | undefined;
}

/** An absence, who put it down, and who ended it before its time. */
export type SaidAbsence = z.infer<typeof roleAbsenceSchema>;
/** Who would be told of a case, when, and by what: as data, and as plain text. */
export type SimulationAnswer = z.infer<typeof simulatedCaseSchema>;

/** Who is told of a case that needs somebody, what another matrix would do, and who is away. */
export interface EscalationOperations {
  'read-escalation-matrix': {request: OfFacility; response: z.infer<typeof matrixInForceSchema>};
  /** Of a made-up case; nothing is stored or sent. */
  'simulate-escalations': {
    request: OfFacility & Trial & {readonly happenings: readonly CaseHappening[]};
    response: SimulationAnswer;
  };
  'simulate-case-escalations': {
    request: OfFacility & Trial & {readonly caseId: string};
    response: SimulationAnswer;
  };
  'list-role-absences': {request: OfFacility; response: z.infer<typeof roleAbsenceListSchema>};
  'put-role-absence': {request: Write & AbsenceOrder; response: SaidAbsence};
  /** Somebody is there again, or an absence to come is none. */
  'end-role-absence': {request: Write & {readonly absenceId: string}; response: SaidAbsence};
}
