/** That a case is at a version now. It says no word of the case. */
export interface CaseChange {
  /** Where to go on from: `after` of the next request. */
  readonly change: number;
  readonly caseId: string;
  readonly version: number;
}

/** That everything up to here is told: where to go on from before anything has changed. */
export interface ChangeMark {
  readonly change: number;
}
