import type {FieldProblem} from '../errors/problem.js';
import type {Source} from '../policy/source.js';
import {noticeLimits} from './notice-limits.js';

/** What keeps a list of sources from saying where something comes from. */
export function sourceProblems(sources: readonly Source[], path: string): readonly FieldProblem[] {
  if (sources.length === 0) return [{path, code: 'missing-source'}];
  if (sources.length > noticeLimits.sources) return [{path, code: 'too-many'}];
  return sources.flatMap((source, at) => sourceProblem(source, `${path}/${at}`) ?? []);
}

/** What keeps one source from being one. */
export function sourceProblem({citation, url}: Source, path: string): FieldProblem | undefined {
  if (!citation.trim()) return {path: `${path}/citation`, code: 'missing-source'};
  if (citation.length > noticeLimits.citation) return {path: `${path}/citation`, code: 'too-long'};
  const isAddress = url === undefined || (/^https?:\/\/\S+$/.test(url) && URL.canParse(url));
  return isAddress ? undefined : {path: `${path}/url`, code: 'wrong-format'};
}
