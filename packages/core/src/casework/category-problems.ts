import type {FieldProblem} from '../errors/problem.js';
import type {Taxonomy, TaxonomyTerm} from './taxonomy.js';
import type {WorkEntries} from './work-entry.js';

type Categorized = WorkEntries['categorized'];

/** What of a category entry its taxonomy does not know, each with its place. */
export function categoryProblems(
  taxonomies: readonly Taxonomy[],
  {taxonomy: {id, version}, issues, harm}: Categorized,
): readonly FieldProblem[] {
  const taxonomy = taxonomies.find((each) => each.id === id && each.version === version);
  if (!taxonomy) {
    const field = taxonomies.some((each) => each.id === id) ? 'version' : 'id';
    return [{path: `/payload/taxonomy/${field}`, code: 'unknown-value'}];
  }
  const isHarm = harm === undefined || harm < taxonomy.harms.length;
  return [
    ...issues.flatMap((issue, index) => issueProblems(taxonomy, issue, `/payload/issues/${index}`)),
    ...(isHarm ? [] : [{path: '/payload/harm', code: 'unknown-value' as const}]),
  ];
}

function issueProblems(
  {domains, stages, severities}: Taxonomy,
  {category, stage, severity}: Categorized['issues'][number],
  path: string,
): readonly FieldProblem[] {
  const unknown = (field: string): FieldProblem => ({
    path: `${path}/${field}`,
    code: 'unknown-value',
  });
  const isCategory = domains.some(({categories}) => has(categories, category));
  return [
    ...(isCategory ? [] : [unknown('category')]),
    ...(stage === undefined || has(stages, stage) ? [] : [unknown('stage')]),
    ...(severity === undefined || severity < severities.length ? [] : [unknown('severity')]),
  ];
}

function has(terms: readonly TaxonomyTerm[], id: string): boolean {
  return terms.some((term) => term.id === id);
}
