/** How long and how many the parts of a letter may be. */
export const letterLimits = {
  name: 63,
  version: 40,
  subject: 200,
  line: 4000,
  lines: 50,
  blocks: 60,
  /** All its words: some twenty pages. */
  text: 60_000,
  elements: 30,
  addressLines: 8,
  authors: 50,
  waivers: 60,
  reason: 2000,
} as const;
