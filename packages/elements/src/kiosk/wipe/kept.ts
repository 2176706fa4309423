/** What may outlive a session, by name. */
export interface Kept {
  readonly databases: readonly string[];
  /** What the names of the app's own caches begin with. */
  readonly caches: readonly string[];
  /** Entries that hold a number and nothing else. */
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
}

/** The sealed queue, the device's own settings and the app's own files; nothing that a person can be known by. */
export const keptOnKiosk: Kept = {
  databases: ['patient-relations-outbox', 'patient-relations-kiosk', 'patient-relations-scratch'],
  caches: ['patient-relations-kiosk-'],
  localStorage: ['patient-relations-outbox'],
  sessionStorage: ['patient-relations-kiosk'],
};
