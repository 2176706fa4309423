/** The head of every letter of a hospital. */
export interface Letterhead {
  readonly name: string;
  /** Address, phone and what else stands below the name, a line each. */
  readonly lines: readonly string[];
}
