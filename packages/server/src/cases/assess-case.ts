import type * as z from 'zod/mini';
import {grievanceFactsOf} from '@patient-relations/core/casework';
import {deadlinesOfCase, type Deadline} from '@patient-relations/core/deadlines';
import {explainDeadline} from '@patient-relations/core/deadlines/explain';
import {createTriage, proposedLexicon, proposedUrgency} from '@patient-relations/core/escalation';
import {
  classificationOf,
  classifyGrievance,
  explainClassification,
} from '@patient-relations/core/policy/grievance-rules';
import type {assessmentSchema} from '@patient-relations/core/schemas';
import type {HostedFacility} from '../facility/facilities.js';
import type {LoadedCase} from './load-case.js';

type Assessment = z.infer<typeof assessmentSchema>;

const triage = createTriage(proposedLexicon, proposedUrgency);

/** What the rules make of a case as it is now: its deadlines, its class, its urgency, each with the reasons. */
export function assessCase(
  loaded: LoadedCase,
  hosted: HostedFacility,
  {now, language}: {readonly now: string; readonly language: string},
): Assessment {
  const {level, because, texts} = triage(loaded.state);
  const deadlines = deadlinesOfCase(loaded, hosted.deadlineRules, now);
  const {timeZone} = hosted.deadlineRules;
  const readers = {
    staff: {reader: 'staff', language, timeZone},
    person: {reader: 'patient', language: loaded.state.feedback?.language ?? language, timeZone},
  } as const;
  return {
    deadlines: deadlines.map((deadline) => ({
      ...shownOf(deadline),
      forStaff: [...explainDeadline(deadline, readers.staff).sentences],
      forPerson: [...explainDeadline(deadline, readers.person).sentences],
    })),
    classification: classificationNow(loaded, hosted),
    urgency: {
      level: loaded.work.urgency ?? level,
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
  {state, work}: LoadedCase,
  {known}: HostedFacility,
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
