import type {ClockDuty} from '../policy-pack.js';
import type {CaseAct, CaseFacts} from './case-facts.js';
import type {ClockContext} from './clock-context.js';
import {instantOf} from './local-days.js';

/** What does a duty. An answer says all that an acknowledgement, a word on how far it is, or a decision does. */
const doneBy: Readonly<Record<ClockDuty, readonly CaseAct['duty'][]>> = {
  review: ['review'],
  acknowledge: ['acknowledge', 'respond'],
  status: ['status', 'update', 'respond'],
  interim: ['interim'],
  update: ['update'],
  decide: ['decide', 'respond'],
  respond: ['respond'],
  'give-information': [],
};

/** When something of these kinds was done, earliest first. */
export function actsBy({acts}: CaseFacts, duties: readonly CaseAct['duty'][]): readonly number[] {
  return acts
    .filter(({duty}) => duties.includes(duty))
    .map(({at}) => instantOf(at))
    .sort((one, other) => one - other);
}

/** When something was done that does the duty of a clock, earliest first. An answer is one to its own stage alone. */
export function actsOf({clock, facts, stage}: ClockContext): readonly number[] {
  if (clock.towards || !stage) return [];
  const from = clock.what === 'respond' ? stage.from : -Infinity;
  return facts.acts
    .filter(
      ({duty, inWriting}) => doneBy[clock.what].includes(duty) && (inWriting || !clock.inWriting),
    )
    .map(({at}) => instantOf(at))
    .filter((at) => at >= from && at < stage.to)
    .sort((one, other) => one - other);
}

/** When the answer was given, which has to be in writing where the pack wants it so. */
export function answeredAt({pack, clock, facts, stage}: ClockContext): number | undefined {
  const answers = pack.clocks.filter(
    (each) =>
      each.what === 'respond' && (!each.stage || !clock.stage || each.stage === clock.stage),
  );
  const needsWriting = answers.some(({inWriting}) => inWriting);
  return facts.acts
    .filter(({duty, inWriting}) => duty === 'respond' && (inWriting || !needsWriting))
    .map(({at}) => instantOf(at))
    .filter((at) => stage && at >= stage.from && at < stage.to)
    .sort((one, other) => one - other)[0];
}
