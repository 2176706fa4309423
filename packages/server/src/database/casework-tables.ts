import type {ColumnType, Generated} from 'kysely';
import type {Json, OfFacility} from './column-types.js';

/** What the queue knows of a case beside what its person sees: a part of the rebuildable cache. */
export interface CaseworkColumns {
  class: string | null;
  /** `S1` to `S4`, or `none`. */
  urgency: Generated<string>;
  owner: string | null;
  team: string | null;
  location_id: string | null;
  department_id: string | null;
  language: string | null;
  is_open: Generated<boolean>;
  /** A legal hold stands: nothing of it may be destroyed. */
  is_held: Generated<boolean>;
  /** When the next duty that binds is due. Far in the future where none is. */
  due_at: Generated<string>;
  due_duty: string | null;
  /** How far what is worked out beside requests has seen its events: dates, words to search. */
  settled_version: Generated<number>;
  /** The number of its last change. A driver may give it as text. */
  change: Generated<number | string>;
  /** Up to which event the person has been told that there is an answer. */
  told_version: Generated<number>;
}

/** From whom a case is kept: an account that is named in it. */
export interface CaseWallsTable extends OfFacility {
  account_id: string;
  case_id: string;
}

/** A question to others that is open, and whom it was put to: one of the three. */
export interface CaseTasksTable extends OfFacility {
  task_id: string;
  case_id: string;
  department_id: string | null;
  account_id: string | null;
  role: string | null;
  due_at: string;
}

/** What a search looks through. Only ever written and matched, never read. */
export interface CaseTextsTable extends OfFacility {
  case_id: string;
  received_at: string;
  is_confidential: boolean;
  is_open: boolean;
  words: ColumnType<never, never, never>;
  names: ColumnType<never, never, never>;
  bare_words: ColumnType<never, never, never>;
  story: ColumnType<never, never, never>;
  signs: ColumnType<never, never, never>;
}

/** A way of looking at the queue that someone keeps for themselves. */
export interface SavedViewsTable extends OfFacility {
  account_id: string;
  id: string;
  name: string;
  query: Json<Record<string, unknown>>;
  saved_at: string;
}

export interface CaseworkTables {
  case_walls: CaseWallsTable;
  case_tasks: CaseTasksTable;
  case_texts: CaseTextsTable;
  saved_views: SavedViewsTable;
}
