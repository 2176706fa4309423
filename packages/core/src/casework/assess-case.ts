import type * as z from 'zod/mini';
import {createTriage} from '../escalation/triage.js';
import {proposedLexicon} from '../escalation/lexicon/index.js';
import {proposedUrgency} from '../escalation/proposed-urgency.js';
import {explainDeadline} from '../policy/deadlines/explain/index.js';
import type {Deadline} from '../policy/deadlines/deadline.js';
import type {DeadlineRules} from '../policy/deadlines/deadline-rules.js';
import {deadlinesOfCase} from '../policy/deadlines/deadlines-of-case.js';
import {
  classificationOf,
  classifyGrievance,
  explainClassification,
} from '../policy/grievance-rules/index.js';
import type {assessmentSchema} from './assessment-schema.js';
import type {KnownTerms} from './entry-rules.js';
import {grievanceFactsOf} from './grievance-facts-of.js';
import type {CaseOnRecord} from './redaction-rules.js';

/** What the rules make of a case as it is now. */
export type Assessment = z.infer<typeof assessmentSchema>;

/** What a facility holds its cases against. */
export interface AssessmentRules {
  readonly deadlineRules: DeadlineRules;
  readonly known: KnownTerms;
}

const triage = createTriage(proposedLexicon, proposedUrgency);

/** What the rules make of a case as it is now: its deadlines, its class, its urgency, each with the reasons. */
export function assessCase(
  at: CaseOnRecord,
  rules: AssessmentRules,
  {now, language}: {readonly now: string; readonly language: string},
): Assessment {
  const {level, because, texts} = triage(at.state);
  const deadlines = deadlinesOfCase(at, rules.deadlineRules, now);
  const {timeZone} = rules.deadlineRules;
  const readers = {
    staff: {reader: 'staff', language, timeZone},
    person: {reader: 'patient', language: at.state.feedback?.language ?? language, timeZone},
  } as const;
  return {
    deadlines: deadlines.map((deadline) => ({
      ...shownOf(deadline),
      forStaff: [...explainDeadline(deadline, readers.staff).sentences],
      forPerson: [...explainDeadline(deadline, readers.person).sentences],
    })),
    classification: classificationNow(at, rules),
    urgency: {
      level: at.work.urgency ?? level,
      because: because.map(({rule, level: raisesTo, says}) => ({rule, level: raisesTo, says})),
      texts: texts.map(({text, signals}) => ({text, signals: [...signals]})),
    },
  };
}

function shownOf({
  because: _because,
  sources: _sources,
  inWriting: _inWriting,
  provisional,
  ...deadline
}: Deadline): Omit<Assessment['deadlines'][number], 'forStaff' | 'forPerson'> {
  return {...deadline, provisional: [...provisional]};
}

/** By the facts that staff answered last, and by what the case itself says where they did not. */
function classificationNow(
  {state, work}: CaseOnRecord,
  {known}: AssessmentRules,
): Assessment['classification'] {
  const last = work.classifications.at(-1);
  const facts = {...known.grievancePolicy, ...grievanceFactsOf({state, work}), ...last?.facts};
  const byRules = classifyGrievance(facts, known.grievanceRules);
  const {reason} = last ?? {};
  const override =
    last && reason !== undefined
      ? {class: last.class, reason, by: last.by, at: last.at}
      : undefined;
  const classification = classificationOf({byRules, ...(override && {override})});
  return {
    rules: byRules.rules,
    class: byRules.class,
    facts,
    missing: [...byRules.missing],
    explanation: [...explainClassification(classification, known.grievanceRules)],
  };
}
