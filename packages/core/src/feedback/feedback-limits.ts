/** Lengths in UTF-16 code units, as `maxlength` counts them. Forms and schemas share these. */
export const feedbackLimits = {
  story: {min: 1, max: 10_000},
  wish: {max: 2_000},
  message: {min: 1, max: 5_000},
  reason: {max: 2_000},
  note: {max: 500},
  name: {max: 120},
  phone: {max: 40},
  email: {max: 254},
  address: {max: 500},
  recordNumber: {max: 40},
  place: {max: 200},
  encounterId: {max: 64},
  fileName: {max: 200},
  mediaType: {max: 100},
  /** The most any facility can allow; its own configuration is usually lower. */
  files: {max: 50},
} as const;
