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
  enterInCase: caseWorkers,
  followChanges: caseReaders,
  listTasks: listeners,
  answerTask: listeners,
  relateCases: caseWorkers,
  listDuplicates: caseReaders,
  redactEntry: [...leads, 'privacy'],
  exportPersonalData: [...leads, 'privacy'],
  askCaseErasure: [...leads, 'privacy'],
  confirmCaseErasure: [...leads, 'privacy'],
  listCaseErasures: [...leads, 'privacy'],
  listExpiredCases: [...leads, 'privacy'],
  listOutgoing: ['manager', 'administrator'],
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
  beginCodeReset: caseWorkers,
  completeCodeReset: caseWorkers,

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
