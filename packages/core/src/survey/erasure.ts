/** Why something is erased. */
export type ErasureReason = 'asked-for' | 'kept-long-enough' | 'given-by-mistake';

/** What the service says once something is erased. */
export interface ErasureReceipt {
  readonly id: string;
  readonly erasedAt: string;
}

/** What staff erase of what people said. Its frame stays: that somebody answered, where and when. */
export interface ErasureOperations {
  'erase-survey-response': {
    request: {
      readonly facilityId: string;
      readonly responseId: string;
      readonly id: string;
      readonly reason: ErasureReason;
    };
    response: ErasureReceipt;
  };
  'erase-comment': {
    request: {
      readonly facilityId: string;
      readonly id: string;
      /** Of the bytes of the file it came in, in hexadecimal digits. */
      readonly fileSha256: string;
      /** On which it began in that file. */
      readonly line: number;
      readonly reason: ErasureReason;
    };
    response: ErasureReceipt;
  };
}
