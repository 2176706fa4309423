/** Lengths of what staff write, in UTF-16 code units, and how much of a kind one entry may hold. */
export const workLimits = {
  /** A name, a place, a number. */
  line: {min: 1, max: 200},
  /** A reason, a question, the facts a department needs. */
  paragraph: {min: 1, max: 4_000},
  /** A note, the account of an interview. */
  note: {min: 1, max: 20_000},
  issues: {max: 20},
  packs: {max: 10},
  /** Of what a person wrote and sent, in one split. */
  positions: {max: 100},
} as const;
