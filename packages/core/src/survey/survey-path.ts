/** Where a facility's survey is read, relative to the address of the service; as a campaign fields it, where one is named. */
export function surveyPath(facilityId: string, surveyId: string, campaignId?: string): string {
  const path = `v1/facilities/${encodeURIComponent(facilityId)}/surveys/${encodeURIComponent(surveyId)}`;
  return campaignId ? `${path}?campaign=${encodeURIComponent(campaignId)}` : path;
}
