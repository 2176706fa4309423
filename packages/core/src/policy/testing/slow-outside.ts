// Whether a pack covers a case at all.
import {counted, dueAt, type World} from './slow-counting.js';
import {dateAt} from './slow-days.js';

const ms = (instant: string) => Date.parse(instant);

/** True where a clock does not run in the case. */
export function isOutside(world: World): boolean {
  const {clock, facts, pack} = world;
  if (clock.when === 'endangerment') return !facts.endangerment;
  if (facts.outside.some((each) => each.pack === pack.id)) return true;
  if (pack.onlyGrievances && facts.class === 'complaint') return true;
  if (facts.lateFiling?.decision === 'refused' && cameTooLate(world)) return true;
  return pack.exclusions.some((exclusion) => {
    if (exclusion.judged) return false;
    if (exclusion.spoken && !facts.spoken) return false;
    if (exclusion.onTheSpot && !facts.settled?.onTheSpot) return false;
    if (exclusion.withoutAuthority && facts.authority !== 'missing') return false;
    if (exclusion.settledWithin) {
      if (!facts.settled) return false;
      const unpaused = {...world, facts: {...facts, pauses: []}, unknown: new Set<number>()};
      const received = dueAt(world, ms(facts.receivedAt));
      const limit = counted(unpaused, received, exclusion.settledWithin);
      if (ms(facts.settled.at) >= limit.at) return false;
    }
    return true;
  });
}

function cameTooLate(world: World): boolean {
  const {facts, pack, rules} = world;
  const filing = pack.filing;
  if (!filing || (filing.optional && !rules.optionalLimits.includes(pack.id))) return false;
  const {eventDate, awareDate} = facts;
  let start: string | undefined;
  if (filing.from === 'event') start = eventDate;
  if (filing.from === 'aware') start = awareDate ?? eventDate;
  if (filing.from === 'event-or-aware') start = [eventDate ?? '', awareDate ?? ''].sort()[1];
  if (!start) return false;
  const unpaused = {...world, facts: {...facts, pauses: []}, unknown: new Set<number>()};
  const last = [counted(unpaused, {date: start, at: 0}, filing.within).date];
  if (filing.atMost && eventDate)
    last.push(counted(unpaused, {date: eventDate, at: 0}, filing.atMost).date);
  return dateAt(ms(facts.receivedAt), rules.timeZone) > last.sort()[0]!;
}
