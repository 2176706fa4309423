import {staffRoleIds, type StaffRoleId} from './roles.js';

const everyone = staffRoleIds;
const caseWorkers: readonly StaffRoleId[] = ['pr-2', 'pr-3', 'pr-4', 'manager'];
/** Whoever works cases on their own. */
const seniors: readonly StaffRoleId[] = ['pr-3', 'pr-4', 'manager'];
const leads: readonly StaffRoleId[] = ['pr-4', 'manager'];
const caseReaders: readonly StaffRoleId[] = [
  ...caseWorkers,
  'risk',
  'privacy',
  'grievance-committee',
  'auditor',
];
/** Whoever confirms risk flags. */
const riskReaders: readonly StaffRoleId[] = ['risk', 'privacy', 'pr-4'];
/** Whoever may hear something from a person. An auditor changes nothing, and an administrator has no part in cases. */
const listeners = everyone.filter((role) => role !== 'auditor' && role !== 'administrator');
const caseLess: readonly StaffRoleId[] = ['administrator', 'auditor'];

/**
 * Who may do what: each operation of the service that staff can call, by its `operationId`, with the roles that may.
 * What is not here nobody may do.
 */
export const permissions = {
  // What the public may do as well, here in the name of staff.
  submitFeedback: listeners,
  submitSurveyResponse: listeners,
  acknowledgeNotice: listeners,
  readSurvey: everyone,

  listCases: caseReaders,
  searchCases: caseReaders,
  assignCases: caseWorkers,
  listViews: caseReaders,
  saveView: caseReaders,
  deleteView: caseReaders,
  readStaffCase: caseReaders,
  readAssessment: caseReaders,
  readStaffFile: caseReaders,
  commandCase: caseWorkers,
  // Who of them may enter what is in `entryPermissions`.
  enterInCase: [...caseWorkers, 'risk', 'privacy', 'grievance-committee'],
  followChanges: caseReaders,
  listTasks: listeners,
  answerTask: listeners,
  relateCases: caseWorkers,
  // What is owed to the person from then on is decided by it, as by ending a case.
  splitCase: seniors,
  listDuplicates: caseReaders,
  redactEntry: [...leads, 'privacy'],
  exportPersonalData: [...leads, 'privacy'],
  askCaseErasure: [...leads, 'privacy'],
  confirmCaseErasure: [...leads, 'privacy'],
  listCaseErasures: [...leads, 'privacy'],
  listExpiredCases: [...leads, 'privacy'],
  // A risk flag is seen by whoever answers for it and by an auditor, and by no manager: none of it is needed to work a
  // case (45 CFR 164.514(d)), and a note that travels loses its privilege (42 USC 299b-22). Of these, each role sees its
  // own flags and risk management all. Raising one is for whoever may have seen something; they are told nothing of it.
  listRiskFlags: [...riskReaders, 'auditor'],
  readRiskRecord: [...riskReaders, 'auditor'],
  enterInRisk: riskReaders,
  raiseRiskFlag: ['frontline', ...caseWorkers, 'risk', 'privacy', 'grievance-committee'],
  listOutgoing: ['manager', 'administrator'],
  readEscalationMatrix: [...caseReaders, 'administrator'],
  // A made-up case is nobody's; one that is there only whoever works it may try.
  simulateEscalations: [...leads, 'administrator'],
  simulateCaseEscalations: leads,
  listRoleAbsences: [...caseReaders, 'administrator'],
  putRoleAbsence: ['manager', 'administrator'],
  endRoleAbsence: ['manager', 'administrator'],
  listLetterTemplates: caseWorkers,
  readLetter: caseWorkers,
  readLetterPage: caseWorkers,
  readLetterPdf: caseWorkers,
  draftLetter: caseWorkers,
  editLetter: caseWorkers,
  waiveLetterElement: seniors,
  reviewLetter: seniors,
  finalizeLetter: caseWorkers,
  sendLetter: caseWorkers,
  proveLetterDelivery: caseWorkers,
  // Whoever makes a code could write, and take back, as its person.
  beginCodeReset: seniors,
  completeCodeReset: seniors,

  publishSurvey: leads,
  listSurveys: [...caseReaders, 'department-reviewer'],
  readSurveyVersion: [...caseReaders, 'department-reviewer'],
  saveCampaign: leads,
  listCampaigns: [...caseReaders, 'department-reviewer'],
  issueInvitations: leads,
  readSurveyResults: [...caseReaders, 'department-reviewer'],
  exportResponsesAsCsv: [...leads, 'auditor'],
  exportResponsesAsNdjson: [...leads, 'auditor'],
  importComments: leads,
  eraseSurveyResponse: [...leads, 'privacy'],
  eraseComment: [...leads, 'privacy'],

  publishNotice: leads,
  listNoticeVersions: everyone,
  readNoticeVersion: everyone,
  saveEncounter: listeners,
  listDueNotices: [...listeners, 'auditor'],
  listDeliveries: caseReaders,
  readProofOfDelivery: caseReaders,
  exportDeliveriesAsCsv: [...leads, 'auditor'],
  exportDeliveriesAsNdjson: [...leads, 'auditor'],
  destroyExpiredDeliveries: [...leads, 'privacy'],

  listKiosks: ['frontline', ...caseWorkers, ...caseLess],
  configureKiosk: [...leads, 'administrator'],
  recoverSealed: caseWorkers,

  readSession: everyone,
  signOut: everyone,
  changePassphrase: everyone,
  listAccounts: [...caseLess, 'manager'],
  createAccount: ['administrator'],
  changeAccountRoles: ['administrator'],
  changeAccountState: ['administrator'],
  issueSetUpCode: ['administrator'],
  listAuditEntries: caseLess,
} as const satisfies Readonly<Record<string, readonly StaffRoleId[]>>;

/** An operation that staff can call. */
export type StaffOperation = keyof typeof permissions;

/** Whether someone with these roles may do this. */
export function mayDo(roles: readonly string[], operation: string): boolean {
  return isStaffOperation(operation) && permissions[operation].some((role) => roles.includes(role));
}

/** Whether the table says who may do this. */
export function isStaffOperation(operation: string): operation is StaffOperation {
  return Object.hasOwn(permissions, operation);
}
