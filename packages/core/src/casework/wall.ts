import type {CaseWork} from './case-work.js';

/**
 * The accounts a case is kept from: of those whom it is about, until they are cleared, or somebody beside whoever
 * asked for it has let them see it.
 */
export function walledAccounts({people, reveals}: CaseWork): readonly string[] {
  const letIn = reveals.flatMap(({accountId, decision}) => (decision?.granted ? [accountId] : []));
  const named = people.flatMap(({accountId, cleared}) =>
    accountId === undefined || cleared ? [] : [accountId],
  );
  return [...new Set(named)].filter((account) => !letIn.includes(account));
}
