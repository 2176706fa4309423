import type {Draft, FieldPath} from '../feedback-draft.js';

/** What a page already knows of the person, as a draft they can change. */
export function draftOf(prefill: object, at: FieldPath | '' = ''): Draft {
  const parts = Object.entries(prefill).map(([key, value]: [string, unknown]): Draft => {
    const path: FieldPath = `${at}/${key}`;
    if (typeof value === 'string') return {[path]: value};
    if (Array.isArray(value)) return {[path]: value.filter((each) => typeof each === 'string')};
    if (typeof value === 'object' && value !== null) return draftOf(value, path);
    return {};
  });
  const switches = Object.keys(prefill).filter(
    (key) => (prefill as Record<string, unknown>)[key] === true,
  );
  return Object.assign({}, switches.length > 0 && at && {[at]: switches}, ...parts) as Draft;
}
