import {ConfigurationError} from '../../errors/pr-error.js';
import type {PolicyPack, PolicyStage} from '../policy-pack.js';
import type {CaseFacts} from './case-facts.js';
import type {StageStretch} from './clock-context.js';
import {instantOf} from './local-days.js';

/** When a case was in a stage of a pack, the last time where it was there twice. `undefined`: not yet. */
export function stageStretch(
  pack: PolicyPack,
  stage: PolicyStage['id'],
  facts: CaseFacts,
): StageStretch | undefined {
  const entered = stagesEntered(pack, facts);
  const index = entered.map((each) => each.stage).lastIndexOf(stage);
  const found = entered[index];
  return found && {from: found.at, to: entered[index + 1]?.at ?? Infinity};
}

/** The stages in the order in which the case came to them. A complaint starts at the first. */
function stagesEntered(pack: PolicyPack, {receivedAt, stages}: CaseFacts) {
  const moves = stages
    .filter((each) => each.pack === pack.id)
    .map(({stage, at}) => ({stage, at: instantOf(at)}))
    .sort((one, other) => one.at - other.at);
  for (const {stage} of moves)
    if (!pack.stages.some(({id}) => id === stage))
      throw new ConfigurationError(`The policy pack "${pack.id}" has no stage "${stage}".`);
  const first = pack.stages[0] && {stage: pack.stages[0].id, at: instantOf(receivedAt)};
  return first ? [first, ...moves] : moves;
}
