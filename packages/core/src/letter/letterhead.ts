/** The head of every letter of a hospital. */
export interface Letterhead {
  readonly name: string;
  /** Address, phone and what else stands below the name. More than three lines push the address out of the window. */
  readonly lines: readonly string[];
}
