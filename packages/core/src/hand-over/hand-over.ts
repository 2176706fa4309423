/** What a kiosk hands over to a person's own phone: an unfinished form. */
export interface HandedOver {
  /** `complaint`, `question`, … or the id of a survey. */
  readonly form: string;
  readonly language: string;
  /** What the form's `draft` property gave, JSON. */
  readonly answers: unknown;
}

/**
 * An unfinished form on its way through the relay, which holds ciphertext alone: AES-256-GCM under a key that is used
 * once, made by the kiosk, and travels in the fragment of the address in the QR code (`#{id}.{key}`, base64url). The
 * first 12 bytes of `ciphertext` are the nonce; the additional data is the id.
 */
export interface HandOver {
  readonly id: string;
  /** base64url, at most 64 kB. */
  readonly ciphertext: string;
}

/**
 * Where a hand-over is; the relay keeps it for 15 minutes, and gives it out once. What its kiosk has taken back before has
 * `expired`.
 */
export type HandOverState = 'waiting' | 'collected' | 'expired';

/** How long the relay keeps what is handed over, in milliseconds. */
export const handOverLifeMs = 15 * 60_000;

/** How much can be handed over, in characters of base64url. */
export const handOverMaxLength = 64 * 1024;
