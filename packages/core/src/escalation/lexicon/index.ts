import type {SignalLexicon} from '../signal-lexicon.js';
import {arabicSignals} from './ar.js';
import {englishSignals} from './en.js';
import {spanishSignals} from './es.js';

/** Words that point to a concern, in English, Spanish and Arabic: a proposal that each hospital reviews and extends. */
export const proposedLexicon: SignalLexicon = [englishSignals, spanishSignals, arabicSignals];
