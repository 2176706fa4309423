/** Which column of a file holds what. Columns are named by the words of the file's first line. */
export interface CommentColumns {
  readonly text: string;
  readonly date?: {readonly column: string; readonly form: CommentDateForm} | undefined;
  readonly locationId?: string | undefined;
  /** A whole number that someone other than the patient gave, and its range. */
  readonly criticality?:
    {readonly column: string; readonly min: number; readonly max: number} | undefined;
  /** Other columns worth keeping, by the name they are to have. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

export type CommentDateForm = 'YYYY-MM-DD' | 'DD/MM/YYYY' | 'MM/DD/YYYY';

/** What became of a file of comments. Says where something was wrong, and never what stood there. */
export interface CommentImport {
  readonly id: string;
  /** Rows after the first line, those that could not be read included. */
  readonly rows: number;
  readonly stored: number;
  /** Rows that were there from an earlier import of the same file. */
  readonly repeated: number;
  /** Rows that are not stored: what is wrong is needed. */
  readonly refused: number;
  /** Cells left empty in rows that are stored: what stood there could not be read and was not guessed. */
  readonly malformed: number;
  /** How many there are of each kind. */
  readonly kinds: readonly (Pick<CommentProblem, 'field' | 'code'> & {readonly count: number})[];
  /** The first of them. */
  readonly problems: readonly CommentProblem[];
}

/** One thing wrong with a file of comments. */
export interface CommentProblem {
  /** Of the file, from 1. */
  readonly line: number;
  /** From 1; absent when the row as a whole is meant. */
  readonly column?: number | undefined;
  readonly field: 'row' | 'text' | 'date' | 'locationId' | 'criticality' | 'label';
  readonly code: CommentProblemCode;
}

export type CommentProblemCode =
  | 'empty'
  | 'too-long'
  | 'wrong-encoding'
  | 'wrong-quotes'
  | 'wrong-column-count'
  | 'not-a-number'
  | 'out-of-range'
  | 'impossible-date'
  | 'unknown-value';
