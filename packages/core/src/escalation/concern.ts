/** What makes a complaint pressing, each as staff read it. Ticked by a person or found in what was written. */
export const concerns = {
  abuse: 'Abuse',
  assault: 'Somebody was attacked',
  neglect: 'Neglect',
  'self-harm': 'Somebody may harm themselves',
  'current-danger': 'Somebody is in danger now',
  death: 'Somebody died',
  'serious-harm': 'Serious harm',
  'emergency-care-refusal': 'Emergency care was refused',
  'infant-error': 'An error with a newborn',
  'identity-error': 'The wrong patient, or the wrong name on a patient',
  injury: 'Injury',
  restraint: 'Restraint or seclusion',
  'privacy-breach': 'Private facts got out',
  discrimination: 'Discrimination',
  litigation: 'A lawyer or a lawsuit',
  regulator: 'A regulator, an ombudsman or the police',
  media: 'The press or social media',
  'premature-discharge': 'Sent home too early',
  'missing-valuables': 'Valuables are missing',
  'device-failure': 'A device failed',
  infant: 'The patient is a baby',
  'well-known': 'A well-known person',
  repeat: 'Not the first complaint about it',
} as const;

export type Concern = keyof typeof concerns;
