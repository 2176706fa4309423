import type {ColumnType} from 'kysely';

/** A `jsonb` column: read parsed, written as JSON text, so that both drivers store the same. */
export type Json<Value> = ColumnType<Value, string, string>;

/** What every row of a facility begins with. */
export interface OfFacility {
  tenant: string;
  facility_id: string;
}
