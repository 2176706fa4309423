export {createDraftStore, draftLifeMs, type DraftStoreOptions} from './create-draft-store.js';
export {DraftNotKeptError} from './draft-not-kept-error.js';
export type {Draft, DraftKey, DraftStore, FoundDraft} from './draft-store.js';
