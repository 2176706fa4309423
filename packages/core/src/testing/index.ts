export {actAsStaff, type StaffAtWork} from './act-as-staff.js';
export {
  sampleAccessCode,
  sampleAnonymousFeedback,
  sampleCase,
  sampleFacility,
  sampleFeedback,
  sampleFile,
  sampleRequest,
  sampleSubmission,
} from './builders.js';
export {
  ConformanceError,
  conformanceSuite,
  type ConformanceCase,
  type ConformanceTarget,
  type StaffSignIn,
} from './conformance.js';
export {createFaultPlan, withFaults, type Fault, type FaultPlan, type FaultRule} from './faults.js';
export {sampleAcknowledgement, sampleNotice, sampleNoticeValues} from './sample-notice.js';
export {sampleQuestionnaire, sampleSurveyResponse} from './sample-survey.js';
export {
  createMemoryTransport,
  type MemoryTransport,
  type MemoryTransportOptions,
  type StaffMember,
} from './memory-transport.js';
export {sampleEntries, sampleWorkEvents} from './sample-work.js';
