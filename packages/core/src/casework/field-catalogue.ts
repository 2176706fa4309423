import type {CaseEventKind} from '../case/case-event.js';
import type {WorkEventKind} from './work-entry.js';

/** Where a field of the record lives. */
export type FieldHome =
  /** In the newest event of that kind, at that place. */
  | {readonly event: CaseEventKind | WorkEventKind; readonly field: string}
  /** Worked out whenever it is asked for, so that it cannot grow old. */
  | {readonly computed: string}
  /** Kept by the service beside the record. */
  | {readonly service: string};

/** One field that an office expects of its database. */
export interface CatalogueField {
  readonly id: string;
  readonly name: string;
  readonly home: FieldHome;
}

type Name = readonly [id: string, name: string];

const at = (
  event: CaseEventKind | WorkEventKind,
  field: string,
  [id, name]: Name,
): CatalogueField => ({id, name, home: {event, field}});
const computed = (by: string, [id, name]: Name): CatalogueField => ({
  id,
  name,
  home: {computed: by},
});
const service = (where: string, [id, name]: Name): CatalogueField => ({
  id,
  name,
  home: {service: where},
});

/**
 * The fields that the case systems of hospitals have in common, and where each of them lives here. Anchored in Epic's
 * customer service and grievance tables, Salesforce's complaint object, KO41a and the products of risk departments.
 */
export const fieldCatalogue: Readonly<Record<string, readonly CatalogueField[]>> = {
  identity: [
    at('received', 'payload.reference', ['case-number', 'Case number']),
    service('the keyed hash beside the case', ['tracking-code', 'Access code']),
    at('details-recorded', 'payload.changes.externalId', [
      'external-id',
      'Number in another system',
    ]),
    at('linked', 'payload.caseId', ['series', 'Series or parent']),
    service('the scope that every row leads with', ['facility', 'Facility']),
    computed('reduceCase: status', ['record-status', 'Status of the record']),
  ],
  intake: [
    at('received', 'payload.feedback.kind', [
      'type',
      'Complaint, compliment, suggestion, question or request',
    ]),
    at('received', 'payload.feedback.channel', ['channel', 'How it came in']),
    at('details-recorded', 'payload.changes.receivedBy', [
      'received-by',
      'How it reached the office, where staff wrote it down',
    ]),
    at('received', 'actor.id', ['origin', 'Kiosk it came from']),
    at('received', 'at', ['received-at', 'Received at']),
    at('received', 'payload.feedback.occasion.date', ['event-date', 'Date of what happened']),
    at('received', 'payload.feedback.occasion.time', ['event-time', 'Time of what happened']),
    at('details-recorded', 'payload.changes.awareDate', [
      'aware-date',
      'Day on which the person knew of it',
    ]),
    at('received', 'actor.role', ['entered-by', 'Entered by']),
    at('received', 'payload.feedback.language', ['language', 'Language']),
    at('received', 'payload.feedback.needs.interpreter.language', ['interpreter', 'Interpreter']),
    at('received', 'payload.feedback.needs.accommodation', ['accommodation', 'Accommodation']),
    at('received', 'payload.feedback.identity', [
      'identity-level',
      'Named, confidential or anonymous',
    ]),
  ],
  people: [
    at('received', 'payload.feedback.person.name', ['complainant', 'Who complains']),
    at('received', 'payload.feedback.person.role', ['complainant-role', 'In which role']),
    at('received', 'payload.feedback.person.relationship', [
      'relationship',
      'Relationship to the patient',
    ]),
    at('received', 'payload.feedback.contact.phone', ['contact', 'How to reach them']),
    at('received', 'payload.feedback.contact.preferred', ['preferred-contact', 'What they prefer']),
    at('contact-rules-changed', 'payload.never', ['contact-rules', 'What must not be done']),
    at('received', 'payload.feedback.patient.name', ['patient', 'Patient']),
    at('received', 'payload.feedback.patient.recordNumber', [
      'record-number',
      'Medical record number',
    ]),
    at('received', 'payload.feedback.patient.birthDate', ['birth-date', 'Date of birth']),
    at('details-recorded', 'payload.changes.ageBand', ['age-band', 'Age band']),
    at('received', 'payload.feedback.person.authority', [
      'representative-authority',
      'Ground on which they speak for the patient',
    ]),
    at('authority-recorded', 'payload.status', [
      'authorization-status',
      'Whether that is on record',
    ]),
    at('authority-recorded', 'at', ['authorization-date', 'Since when']),
    at('person-named', 'payload.name', ['persons-named', 'Persons named']),
    at('details-recorded', 'payload.changes.protectedBasis', [
      'protected-basis',
      'Protected characteristic, as the person told it',
    ]),
  ],
  context: [
    at('received', 'payload.feedback.occasion.encounterId', ['encounter', 'Encounter']),
    at('details-recorded', 'payload.changes.admittedOn', ['admitted-on', 'Admitted on']),
    at('details-recorded', 'payload.changes.dischargedOn', ['discharged-on', 'Discharged on']),
    at('received', 'payload.feedback.occasion.locationId', ['location', 'Location']),
    at('received', 'payload.feedback.occasion.departmentId', ['department', 'Unit or department']),
    at('details-recorded', 'payload.changes.serviceLine', ['service-line', 'Service line']),
    at('details-recorded', 'payload.changes.provider', ['provider', 'Provider']),
    at('details-recorded', 'payload.changes.profession', ['profession', 'Profession']),
    at('details-recorded', 'payload.changes.payer', ['payer', 'Payer']),
    at('details-recorded', 'payload.changes.medicare', ['medicare', 'Medicare beneficiary']),
  ],
  content: [
    at('received', 'payload.feedback.story', ['narrative', 'In the person’s words']),
    at('details-recorded', 'payload.changes.summary', ['summary', 'Summary']),
    at('received', 'payload.feedback.wish.text', ['desired-outcome', 'What they wish for']),
    at('categorized', 'payload.issues.0.category', ['category', 'Category']),
    at('categorized', 'payload.taxonomy.version', ['taxonomy', 'Taxonomy and version']),
    at('categorized', 'payload.issues.0.stage', ['stage-of-care', 'Stage of care']),
    at('categorized', 'payload.issues.0.severity', ['severity', 'Severity']),
    at('categorized', 'payload.harm', ['harm', 'Harm']),
    service('the risk compartment', ['risk-flags', 'Risk flags']),
    at('file-added', 'payload.file.name', ['attachments', 'Files']),
    at('details-recorded', 'payload.changes.reportable', ['reportable', 'To be reported']),
  ],
  classification: [
    at('classified', 'payload.class', ['class', 'Complaint or grievance']),
    at('classified', 'payload.reason', ['class-reason', 'Why']),
    at('classified', 'actor.id', ['class-by', 'Decided by']),
    at('classified', 'at', ['class-at', 'Decided at']),
    at('packs-set', 'payload.packs.0.id', ['packs', 'Rules it falls under']),
    at('classified', 'position', ['reclassifications', 'Earlier decisions']),
  ],
  work: [
    at('assigned', 'payload.owner', ['owner', 'Owner']),
    at('assigned', 'payload.team', ['team', 'Team']),
    computed('reduceCase: status', ['status', 'Status']),
    at('urgency-set', 'payload.level', ['priority', 'Urgency']),
    at('task-opened', 'payload.question', ['tasks', 'Tasks']),
    at('interviewed', 'payload.summary', ['interviews', 'Interviews']),
    at('chart-reviewed', 'payload.summary', ['chart-review', 'Chart review']),
    at('finding-made', 'payload.text', ['findings', 'Findings']),
    at('finding-made', 'payload.substantiated', ['substantiated', 'Substantiated']),
    at('root-cause-found', 'payload.cause', ['root-cause', 'Root cause']),
    at('disclosed', 'payload.summary', ['disclosure', 'Disclosure']),
    at('recovery-offered', 'payload.offer', ['recovery-offer', 'What was offered']),
    at('recovery-offered', 'payload.value.amount', ['recovery-cost', 'Its value']),
    at('recovery-answered', 'payload.accepted', ['recovery-accepted', 'Whether it was accepted']),
    at('action-opened', 'payload.text', ['corrective-action', 'Corrective action']),
    at('action-opened', 'payload.owner', ['action-owner', 'Its owner']),
    at('action-opened', 'payload.due', ['action-due', 'Its due date']),
  ],
  clock: [
    computed('deadlinesOf: acknowledge', ['acknowledgement-due', 'Acknowledgement due']),
    at('acknowledged', 'at', ['acknowledgement-sent', 'Acknowledgement sent']),
    computed('deadlinesOf: interim', ['interim-due', 'Interim letter due']),
    at('duty-done', 'payload.when', ['interim-sent', 'Interim letter sent']),
    computed('deadlinesOf: respond', ['response-due', 'Response due']),
    at('resolved', 'at', ['response-sent', 'Response sent']),
    at('extended', 'payload.until', ['extensions', 'Extensions']),
    at('paused', 'payload.reason', ['hold-reason', 'Why the clock stands still']),
    at('closed', 'at', ['closed', 'Closed at']),
  ],
  outcome: [
    at('outcome-recorded', 'payload.outcomes.0', ['outcomes', 'Outcome']),
    at('outcome-recorded', 'payload.satisfied', ['satisfied', 'Whether the person is content']),
    at('referred', 'payload.to', ['referrals', 'Referrals']),
    at('reopened', 'at', ['reopened', 'Reopened at']),
    at('reopened', 'payload.reason', ['reopen-reason', 'Why']),
    at('withdrawn', 'payload.reason', ['withdrawn-reason', 'Why it was taken back']),
    at('late-filing-allowed', 'payload.reason', ['late-filing', 'Why it was taken though late']),
    at('legal-hold-placed', 'payload.reason', ['legal-hold', 'Legal hold']),
    at('follow-up-set', 'payload.on', ['follow-up-date', 'Follow-up on']),
    at('follow-up-done', 'payload.result', ['follow-up-result', 'Its result']),
    computed('the retention of the packs in force', ['retention-date', 'Kept until']),
    service('the audit log', ['audit-trail', 'Audit trail']),
  ],
};
