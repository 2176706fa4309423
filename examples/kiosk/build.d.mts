/** A file that the service worker keeps, with the hash that its bytes must have. */
export interface KeptFile {
  /** Relative to the page, or from the root of its origin. */
  readonly path: string;
  readonly integrity: string;
}

/** Builds the kiosk from `site` into `target`, its `dist/` by default, and answers what works offline. */
export function buildKiosk(folders?: {
  readonly site?: string;
  readonly target?: string;
}): Promise<{readonly files: readonly KeptFile[]}>;
