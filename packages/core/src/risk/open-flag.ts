import type {Concern} from '../escalation/concern.js';
import {standingOf, type OpenedFlag, type RiskRecord} from './reduce-risk.js';
import type {NewRiskEvent} from './risk-event.js';
import type {RiskFlag, SuggestedFlag} from './risk-flag.js';

interface Opening {
  readonly id: string;
  readonly newId: () => string;
}

/** What comes of staff raising a flag. One that stands already hears it as well. */
export function raiseFlag(
  record: RiskRecord,
  {flag, note}: {readonly flag: RiskFlag; readonly note?: string | undefined},
  {id, newId}: Opening,
): readonly NewRiskEvent[] {
  const standing = standingFlag(record, flag.id);
  const said = {id, flag: flag.id, ...(note !== undefined && {note})};
  const raised = {kind: 'flag-raised', payload: {...said, flagId: standing?.id ?? id}} as const;
  return standing ? [raised] : [raised, taskOf(flag, id, newId())];
}

/**
 * What comes of what the words of a case suggest: nothing where a flag knows of each concern already, also where it was
 * dismissed; a concern that is new joins the flag that stands, and opens again one that was dismissed.
 */
export function suggestFlags(
  record: RiskRecord,
  suggested: readonly SuggestedFlag[],
  newId: () => string,
): readonly NewRiskEvent[] {
  return suggested.flatMap(({flag, because}): readonly NewRiskEvent[] => {
    const known = knownConcerns(record, flag.id);
    if (because.every((concern) => known.has(concern))) return [];
    const standing = standingFlag(record, flag.id);
    const id = newId();
    const said = {id, flagId: standing?.id ?? id, flag: flag.id, because};
    const suggestion = {kind: 'flag-suggested', payload: said} as const;
    return standing ? [suggestion] : [suggestion, taskOf(flag, id, newId())];
  });
}

/** With every flag that is opened, the question of the flag is put to whoever confirms it. */
function taskOf({task}: RiskFlag, flagId: string, id: string): NewRiskEvent {
  return {kind: 'risk-task-opened', payload: {id, flagId, question: task}};
}

function standingFlag({flags}: RiskRecord, flag: RiskFlag['id']): OpenedFlag | undefined {
  return flags.find((each) => each.flag === flag && standingOf(each) !== 'dismissed');
}

function knownConcerns({flags}: RiskRecord, flag: RiskFlag['id']): ReadonlySet<Concern> {
  const same = flags.filter((each) => each.flag === flag);
  return new Set(same.flatMap(({suggestions}) => suggestions.flatMap(({because}) => because)));
}
