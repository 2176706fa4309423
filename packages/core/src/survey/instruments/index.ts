import type {Instrument} from './instrument.js';

export type {CareSetting, Instrument} from './instrument.js';

/** Every instrument, by its id, each loaded by itself. */
export const instruments = {
  'overall-experience': () => import('./overall-experience.js').then(only),
  'problem-score': () => import('./problem-score.js').then(only),
  'likelihood-to-recommend': () => import('./likelihood-to-recommend.js').then(only),
  satisfaction: () => import('./satisfaction.js').then(only),
  effort: () => import('./effort.js').then(only),
  'point-of-care-pulse': () => import('./point-of-care-pulse.js').then(only),
  'outpatient-experience': () => import('./outpatient-experience.js').then(only),
  'inpatient-experience': () => import('./inpatient-experience.js').then(only),
  'complaint-handling': () => import('./complaint-handling.js').then(only),
} as const satisfies Readonly<Record<string, () => Promise<Instrument>>>;

export type InstrumentId = keyof typeof instruments;

function only({instrument}: {readonly instrument: Instrument}): Instrument {
  return instrument;
}
