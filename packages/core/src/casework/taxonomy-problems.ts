import type {Taxonomy, TaxonomyMap, TaxonomyTerm} from './taxonomy.js';

/** What is wrong with a taxonomy, each with its place; empty where an office can sort by it. For a hospital's own. */
export function taxonomyProblems(taxonomy: Taxonomy): readonly string[] {
  const {domains, stages, severities, harms, maps} = taxonomy;
  const categories = domains.flatMap((domain) => domain.categories);
  return [
    ...(categories.length === 0 ? ['domains: there is no category'] : []),
    ...doubles('domains', domains),
    ...doubles('categories', categories),
    ...doubles('stages', stages),
    ...doubles('severities', severities),
    ...doubles('harms', harms),
    ...maps.flatMap((map, index) =>
      mapProblems(map, map.of === 'harms' ? harms : categories, `maps[${index}]`),
    ),
  ];
}

function doubles(place: string, terms: readonly TaxonomyTerm[]): readonly string[] {
  const ids = terms.map(({id}) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `${place}: "${id}" stands there twice`);
}

function mapProblems(
  {to, terms}: TaxonomyMap,
  ours: readonly TaxonomyTerm[],
  place: string,
): readonly string[] {
  const theirs = new Set(to.terms.map(({id}) => id));
  const missing = ours.filter(({id}) => !Object.hasOwn(terms, id));
  const strays = Object.keys(terms).filter((id) => ours.every((term) => term.id !== id));
  const unknown = Object.values(terms)
    .flat()
    .filter((id) => !theirs.has(id));
  return [
    ...missing.map(({id}) => `${place}: "${id}" has no counterpart in "${to.id}"`),
    ...strays.map((id) => `${place}: "${id}" is none of our terms`),
    ...unknown.map((id) => `${place}: "${to.id}" has no "${id}"`),
  ];
}
