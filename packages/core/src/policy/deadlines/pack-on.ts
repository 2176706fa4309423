import {ConfigurationError} from '../../errors/pr-error.js';
import type {PolicyPack} from '../policy-pack.js';
import type {CaseFacts} from './case-facts.js';

/**
 * The version of a pack that a complaint of this date falls under, `undefined` where none does.
 * Throws a `ConfigurationError` where no pack has this id, or where two versions claim one day.
 */
export function packOn(
  packs: readonly PolicyPack[],
  id: PolicyPack['id'],
  date: string,
): PolicyPack | undefined {
  const versions = packs.filter((pack) => pack.id === id);
  if (versions.length === 0) throw new ConfigurationError(`There is no policy pack "${id}".`);
  for (const [index, one] of versions.entries())
    for (const other of versions.slice(index + 1))
      if (isInForce(one, latestFrom(one, other)) && isInForce(other, latestFrom(one, other)))
        throw new ConfigurationError(
          `Versions ${one.version} and ${other.version} of the policy pack "${id}" apply on the same day.`,
        );
  return versions.find((pack) => isInForce(pack, date));
}

function isInForce({effective: {from = '', to}}: PolicyPack, date: string): boolean {
  return from <= date && (to === undefined || date <= to);
}

/** The first day on which both could be in force. */
function latestFrom(one: PolicyPack, other: PolicyPack): string {
  const [first = '', second = ''] = [one.effective.from, other.effective.from];
  return first > second ? first : second;
}

/** True where a pack is for what the case is about. */
export function isAbout({matter}: PolicyPack, {matters}: CaseFacts): boolean {
  return matter === 'any' || matters.includes(matter);
}
