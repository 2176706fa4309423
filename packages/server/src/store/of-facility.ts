import type {Expression, ExpressionBuilder, SqlBool} from 'kysely';
import type {Tables} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';

/** Every table whose rows belong to a facility. */
type FacilityTable = Exclude<keyof Tables, 'checkpoints' | 'audit_checkpoints'>;

/** Keeps a query within one facility. Every query on a facility's rows starts with it. */
export function ofFacility({
  tenant,
  facilityId,
}: FacilityScope): <Table extends FacilityTable>(
  builder: ExpressionBuilder<Tables, Table>,
) => Expression<SqlBool> {
  return (builder) => {
    // The two columns are in each of these tables, which the builder cannot see through the type parameter.
    const eb = builder as unknown as ExpressionBuilder<Tables, 'cases'>;
    return eb.and([eb('tenant', '=', tenant), eb('facility_id', '=', facilityId)]);
  };
}
