import {createDraftStore, type DraftStore} from '@patient-relations/core/draft';

let drafts: DraftStore | undefined;

/** The drafts of this page: one store, however many forms are kept. */
export function pageDrafts(): DraftStore {
  return (drafts ??= createDraftStore());
}
