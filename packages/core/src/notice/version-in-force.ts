import type {VersionInForce} from './due-notices.js';

/** The version that people are shown at an instant: the last that has come into force, unless it has ended. */
export function versionInForce<Version extends Omit<VersionInForce, 'delivery' | 'change'>>(
  versions: readonly Version[],
  now: Date,
): Version | undefined {
  const latest = inOrder(versions)
    .filter(({effectiveFrom}) => Date.parse(effectiveFrom) <= now.getTime())
    .at(-1);
  const until = latest?.effectiveUntil;
  return until === undefined || now.getTime() < Date.parse(until) ? latest : undefined;
}

/** Versions in the order in which they come into force; of two at one instant, the later in the list replaces the other. */
export function inOrder<Version extends Pick<VersionInForce, 'effectiveFrom'>>(
  versions: readonly Version[],
): readonly Version[] {
  return [...versions].sort(
    (one, other) => Date.parse(one.effectiveFrom) - Date.parse(other.effectiveFrom),
  );
}

/**
 * The version whose change a reader of another is told of: the last one up to it that people had to be told of. An
 * editorial version after it has nothing to tell them.
 */
export function versionToTellOf(
  versions: readonly Pick<VersionInForce, 'version' | 'effectiveFrom' | 'change'>[],
  version: string,
): string {
  const history = inOrder(versions);
  const upToIt = history.slice(0, history.findIndex((each) => each.version === version) + 1);
  return upToIt.filter(({change}) => change.kind === 'substantive').at(-1)?.version ?? version;
}
