/**
 * How a letter reaches a person. `email-notice`: a mail that says only that there is an answer. `portal`: it lies where
 * the person looks with their code or account.
 */
export type LetterChannel = 'post' | 'email-notice' | 'portal' | 'in-person';

/** That a letter was sent, or is about to be, and what shows it. */
export interface LetterDelivery {
  readonly channel: LetterChannel;
  /** An instant (RFC 3339). */
  readonly at: string;
  /** A staff id. */
  readonly by: string;
  /** Which letter, to the letter: its `letterDigest`. */
  readonly digest: string;
  /** The mail address of a notice. A letter by post goes to the address that is printed on it. */
  readonly to?: string | undefined;
  /** True where neither envelope nor sender nor subject names the hospital. */
  readonly discreet?: true | undefined;
  /** Not set before it is sent. */
  readonly proof?: DeliveryProof | undefined;
}

/** What shows that it was delivered. */
export interface DeliveryProof {
  readonly kind:
    | 'tracking-number'
    | 'proof-of-posting'
    | 'mail-accepted'
    | 'read-receipt'
    | 'opened'
    | 'handed-to';
  /** The number, the id of the mail, when it was opened, or who took it. */
  readonly detail: string;
}

/** What can show a delivery by each channel. */
export const proofsOf: Readonly<Record<LetterChannel, readonly DeliveryProof['kind'][]>> = {
  post: ['tracking-number', 'proof-of-posting'],
  'email-notice': ['mail-accepted', 'read-receipt'],
  portal: ['opened'],
  'in-person': ['handed-to'],
};
