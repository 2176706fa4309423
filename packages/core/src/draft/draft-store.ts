/** Where a draft belongs: a form of a facility in one version. */
export interface DraftKey {
  readonly facilityId: string;
  /** `complaint`, `question`, … or the id of a survey. */
  readonly form: string;
}

/** An unfinished form, as it is kept. `answers` is whatever the form's `draft` property gave, JSON. */
export interface Draft {
  /** The version of the form it was written in. */
  readonly version: string;
  readonly answers: unknown;
}

/** What is found on looking for a draft. */
export type FoundDraft =
  | {readonly status: 'none'}
  /** It is older than its time, by this device's clock or because that clock has been set back; it is gone now. */
  | {readonly status: 'expired'}
  /** The key or the words are damaged or gone; what was left is gone now. */
  | {readonly status: 'unreadable'}
  | {readonly status: 'found'; readonly draft: Draft; readonly savedAt: string};

/**
 * Unfinished forms on a person's own device, opt-in: encrypted with AES-256-GCM under a key that scripts cannot export,
 * and gone after their time. That keeps out other pages and whoever uses the device later. It does not keep out someone
 * who copies the disk: the key lies in the profile folder, too. Never on a kiosk.
 */
export interface DraftStore {
  save(key: DraftKey, draft: Draft): Promise<void>;
  find(key: DraftKey): Promise<FoundDraft>;
  remove(key: DraftKey): Promise<void>;
  /** Removes every draft of every facility, and the key. */
  purge(): Promise<void>;
}
