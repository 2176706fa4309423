/** What a signature may be at most, and what a drawn one has to be at least, in CSS pixels. */
export const signatureLimits = {
  side: 10_000,
  strokes: 500,
  points: 10_000,
  /** All lines together. A cross of two short lines is a signature. */
  leastInk: 24,
  /** From one end of it to the other: a dot is none, however long a pen stays on it. */
  leastExtent: 12,
} as const;
