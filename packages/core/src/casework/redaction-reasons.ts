/** Why words are taken out of a case. What each means is what staff are told when they choose. */
export const redactionReasons = {
  'another-person': 'It is about somebody who has no part in the case.',
  'wrong-case': 'It belongs to another case.',
  'not-needed': 'It says more than the work on the case needs (45 CFR 164.502(b)).',
  protected: 'It is protected work of a review among peers or of patient safety (42 CFR Part 3).',
  secret: 'It holds a password, an access code or the number of an account.',
  'asked-for': 'Whoever it is about asked for it.',
  ordered: 'A court or an authority ordered it.',
  other: 'None of these: a note says which.',
} as const;

export type RedactionReason = keyof typeof redactionReasons;

/** Why, as the record keeps it. */
export interface RedactionGrounds {
  readonly reason: RedactionReason;
  readonly note?: string;
}

/** What a caller says of why. Words of their own in place of a reason are the note of another one: older callers know no list. */
export function redactionGrounds({
  reason,
  note,
}: {
  readonly reason: string;
  readonly note?: string | undefined;
}): RedactionGrounds | 'note-missing' | 'unknown-reason' {
  if (!isRedactionReason(reason))
    return note === undefined ? {reason: 'other', note: reason} : 'unknown-reason';
  if (reason === 'other' && note === undefined) return 'note-missing';
  return {reason, ...(note !== undefined && {note})};
}

function isRedactionReason(reason: string): reason is RedactionReason {
  return Object.hasOwn(redactionReasons, reason);
}
