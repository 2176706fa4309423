/** What of a notice is asked for: in a language, and in the version in force unless another is named. */
export interface NoticeAddress {
  readonly noticeId: string;
  readonly language: string;
  readonly version?: string | undefined;
}

const at = encodeURIComponent;

/** Where a facility's notice is read, relative to the address of the service. */
export function noticePath(
  facilityId: string,
  {noticeId, language, version}: NoticeAddress,
): string {
  const path = `v1/facilities/${at(facilityId)}/notices/${at(noticeId)}?language=${at(language)}`;
  return version ? `${path}&version=${at(version)}` : path;
}

/** Where every section of one version is read, relative to the address of the service. */
export function noticeSectionsPath(
  facilityId: string,
  {noticeId, language, version}: Omit<NoticeAddress, 'version'> & {readonly version: string},
): string {
  return `v1/facilities/${at(facilityId)}/notices/${at(noticeId)}/versions/${at(version)}/sections?language=${at(language)}`;
}
