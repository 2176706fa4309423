/** A millimetre in points, the unit of PDF. */
export const mm = 72 / 25.4;

/** The papers that letters are printed on, in points. */
export const papers = {
  A4: [210 * mm, 297 * mm],
  letter: [8.5 * 72, 11 * 72],
} as const;

export type Paper = keyof typeof papers;

/** Where things stand on the paper. */
export const place = {
  top: 20 * mm,
  left: 25 * mm,
  right: 20 * mm,
  bottom: 24 * mm,
  /** The line under the letterhead, unless that is longer. */
  rule: 43 * mm,
  /** The address shows in the window of an envelope: 45 to 85 mm below the edge, 25 mm from the left one. */
  address: 48 * mm,
  addressWidth: 85 * mm,
  /** Where the date and the number begin. */
  details: 95 * mm,
  subject: 91 * mm,
  /** The room in which somebody signs. */
  signing: 16 * mm,
  bullet: 6 * mm,
  pageNumber: 12 * mm,
} as const;
