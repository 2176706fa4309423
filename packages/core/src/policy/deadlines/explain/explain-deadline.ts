import type {Source} from '../../source.js';
import type {Deadline, DeadlineStep} from '../deadline.js';
import {catalogOf, directionOf} from './explanation-catalog.js';
import type {ExplanationWords, ReaderWords, StepOf} from './explanation-words.js';
import {sayIn, type Say} from './say.js';

/** Who reads an explanation, in which language, and in which time zone the facility is. */
export interface ExplanationReader {
  readonly reader: 'patient' | 'staff';
  readonly language: string;
  readonly timeZone: string;
}

/** Why a deadline is what it is, in plain sentences. */
export interface DeadlineExplanation {
  /** The language it is in: English where the one asked for is not known. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** In their order. None: it is nothing of this reader's. */
  readonly sentences: readonly string[];
}

/**
 * Tells by when something has to be done and how that came about. Staff read every step and the rules it rests on, with
 * how sure we are of them. A patient reads plain words without codes, and nothing of what is owed to somebody else.
 */
export function explainDeadline(
  deadline: Deadline,
  {reader, language, timeZone}: ExplanationReader,
): DeadlineExplanation {
  const found = catalogOf(language);
  const sentences = sentencesFor(deadline, reader, {
    words: found.words,
    say: sayIn(found.language, timeZone),
  });
  return {
    language: found.language,
    direction: directionOf(found.words),
    sentences: sentences.filter((sentence) => sentence !== ''),
  };
}

function sentencesFor(
  deadline: Deadline,
  reader: ExplanationReader['reader'],
  {words, say}: {readonly words: ExplanationWords; readonly say: Say},
): readonly string[] {
  if (reader === 'patient' && deadline.towards) return [];
  return [
    words[reader].standing(deadline, say),
    ...deadline.because.map((step) => stepSentence(step, words[reader], say)),
    ...(reader === 'staff' ? ruleSentences(deadline.sources, words) : []),
  ];
}

function stepSentence<Kind extends DeadlineStep['kind']>(
  step: StepOf<Kind>,
  {steps}: ReaderWords,
  say: Say,
): string {
  // The table is keyed by kind, which the compiler cannot follow through an index.
  const sentence = steps[step.kind] as (step: StepOf<Kind>, say: Say) => string;
  return sentence(step, say);
}

function ruleSentences(
  sources: readonly Source[],
  {rule, confidence}: ExplanationWords,
): readonly string[] {
  return sources.map((source) =>
    rule(source.citation, confidence[source.confidence], source.note ?? ''),
  );
}
