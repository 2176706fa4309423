import type {CommentImport, CommentProblem} from '@patient-relations/core/service';

/** Counts what an import comes to. */
export interface ImportReport {
  /** Counts a row: whether it is stored, and what was wrong with it. */
  row(isStored: boolean, problems: readonly CommentProblem[]): void;
  outcome(id: string): CommentImport;
}

/** So many problems are told one by one; the others are in the counts. */
const mostProblems = 1000;

export function createImportReport(): ImportReport {
  const counts = {rows: 0, stored: 0, refused: 0, malformed: 0};
  const kinds = new Map<string, CommentImport['kinds'][number]>();
  const first: CommentProblem[] = [];
  return {
    row(isStored, problems) {
      counts.rows += 1;
      counts[isStored ? 'stored' : 'refused'] += 1;
      if (isStored) counts.malformed += problems.length;
      for (const problem of problems) {
        const {field, code} = problem;
        const count = (kinds.get(`${field} ${code}`)?.count ?? 0) + 1;
        kinds.set(`${field} ${code}`, {field, code, count});
        if (first.length < mostProblems) first.push(problem);
      }
    },
    outcome: (id) => ({id, ...counts, repeated: 0, kinds: [...kinds.values()], problems: first}),
  };
}
