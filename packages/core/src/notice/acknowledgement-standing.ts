import type {AcknowledgementRecord} from './acknowledgement.js';
import type {VersionInForce} from './due-notices.js';
import type {Localized} from '../facility/localize.js';
import {inOrder} from './version-in-force.js';

/**
 * What a record is still worth.
 * - `stands`: given, and nothing that matters is new.
 * - `changed`: given, and a substantive version has come into force since.
 * - `not-signed`: declined or unable.
 * - `disputed`: it counts for nothing; so does a record of a version that nobody knows.
 */
export interface AcknowledgementStanding {
  readonly standing: 'stands' | 'changed' | 'not-signed' | 'disputed';
  /** The substantive versions that have come into force since, oldest first: what to show a person who is asked again. */
  readonly changes: readonly {
    readonly version: string;
    readonly summary?: Localized | undefined;
  }[];
}

/** Whether a record still stands at an instant, given the history of its notice. */
export function standingOf(
  record: Pick<AcknowledgementRecord, 'version' | 'status'>,
  versions: readonly Pick<VersionInForce, 'version' | 'effectiveFrom' | 'change'>[],
  now: Date,
): AcknowledgementStanding {
  const history = inOrder(versions);
  const at = history.findIndex(({version}) => version === record.version);
  if (record.status === 'disputed' || at === -1) return {standing: 'disputed', changes: []};
  const changes = history
    .slice(at + 1)
    .filter(({effectiveFrom}) => Date.parse(effectiveFrom) <= now.getTime())
    .filter(({change}) => change.kind === 'substantive')
    .map(({version, change: {summary}}) => ({version, ...(summary && {summary})}));
  if (record.status === 'not-signed') return {standing: 'not-signed', changes};
  return {standing: changes.length > 0 ? 'changed' : 'stands', changes};
}

/**
 * The instant from which a record counts: the earlier of the two on it. What was recorded offline counts from when it
 * was shown, and a clock that runs ahead gains nobody time.
 */
export function countingInstant({
  shownAt,
  receivedAt,
}: Pick<AcknowledgementRecord, 'shownAt' | 'receivedAt'>): number {
  return Math.min(Date.parse(shownAt), Date.parse(receivedAt));
}
