/** What every row belongs to. A facility is unique in a deployment; its tenant follows from it. */
export interface FacilityScope {
  readonly tenant: string;
  readonly facilityId: string;
}
