export type {CaseChange, ChangeMark} from './case-change.js';
export {
  noWorkYet,
  type CaseDetails,
  type CaseLetter,
  type CaseLink,
  type CaseWork,
  type CorrectiveAction,
  type Escalation,
  type FollowUp,
  type LegalHold,
  type NamedPerson,
  type Offer,
  type Pause,
  type Referral,
  type Reveal,
  type SentDelivery,
  type Task,
} from './case-work.js';
export {
  contactProblems,
  contactRulesOf,
  nextContactTime,
  type ContactAttempt,
  type ContactProblemCode,
} from './contact-rules.js';
export {decideStaffCommand, staffCommand} from './staff-command.js';
export {complainantOf, grievanceFactsOf} from './grievance-facts-of.js';
export {
  decideEntry,
  entryProblem,
  type CaseAtHand,
  type EntryDecision,
  type KnownTerms,
  type WorkEntry,
} from './entry-rules.js';
export {
  commandPermissions,
  entryPermissions,
  independentRoles,
  relationPermissions,
  type Entrusted,
  type StaffCommandName,
} from './entry-permissions.js';
export {
  comparedStory,
  duplicateFactsOf,
  personKeys,
  type DuplicateFacts,
} from './duplicates/duplicate-facts.js';
export {storyMarks} from './duplicates/story-marks.js';
export {
  duplicateScore,
  likenessOf,
  type ComparedWords,
  type Likeness,
  type LikenessReason,
} from './duplicates/likeness.js';
export {followChanges, type ChangeNews, type ChangesFollowed} from './follow-changes.js';
export {decideErasure} from './erasure-rules.js';
export {fieldCatalogue, type CatalogueField, type FieldHome} from './field-catalogue.js';
export {keptUntil, type KeepingRules} from './kept-until.js';
export {commandProblem, kindProblem, relationProblem, supervisionProblem} from './may-enter.js';
export {personalData, type PersonalData} from './personal-data.js';
export type {QueueOrder, QueueQuery, QueueSearch, SavedView} from './queue.js';
export {queueRowOf, type QueueRow} from './queue-row.js';
export {decideLetter} from './letters/decide-letter.js';
export type {LetterAction, LetterAtHand} from './letters/letter-action.js';
export type {LetterEntries} from './letters/letter-entries.js';
export {
  hospitalFacts,
  letterFactsOf,
  type LetterCase,
  type LetterHospital,
  type LetterWish,
} from './letters/letter-facts.js';
export {takenOutLetter} from './letters/taken-out-letter.js';
export {finalOf, letterOf} from './letters/letter-of.js';
export type {LetterDecision} from './letters/send-letter.js';
export {reduceWork} from './reduce-work.js';
export {eventsWithout, seenParts, type SeenPart} from './role-view.js';
export {
  decideRelation,
  type CaseRelation,
  type RelatedCase,
  type RelationDecision,
} from './relation-rules.js';
export {decideRedaction, isHeld, redactableKinds, type CaseOnRecord} from './redaction-rules.js';
export {
  redactionGrounds,
  redactionReasons,
  type RedactionGrounds,
  type RedactionReason,
} from './redaction-reasons.js';
export type {PastEvent} from './carried-entries.js';
export {
  decideSplit,
  type CaseSplit,
  type CaseToSplit,
  type SplitDecision,
  type SplitFile,
} from './split-rules.js';
export {foldForSearch, searchText, type SearchText} from './search-text.js';
export type {Taxonomy, TaxonomyDomain, TaxonomyMap, TaxonomyTerm, TermName} from './taxonomy.js';
export {taxonomyProblems} from './taxonomy-problems.js';
export {hcat} from './taxonomies/hcat.js';
export type {
  ClassByRules,
  Entered,
  LinkRelation,
  NewWorkEvent,
  ServiceEntries,
  WorkEntries,
  WorkEntryKind,
  WorkEvent,
  WorkEventKind,
  WorkPayload,
} from './work-entry.js';
export {walledAccounts} from './wall.js';
export {workLimits} from './work-limits.js';
export type {WorkProblemCode} from './work-problem.js';
