import {untilTrue} from './until-true.js';
import type {Trace, WipedPage} from './trace.js';

/** What is being said aloud, or waits to be. */
export function createSpeechTrace({window}: WipedPage): Trace {
  // Some browsers on shared devices come without speech.
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  const isSpeaking = (): boolean => Boolean(speech && (speech.speaking || speech.pending));
  return {
    what: 'speech',
    async clean() {
      // A paused queue is kept by some browsers until it goes on.
      speech?.resume();
      speech?.cancel();
      await untilTrue(() => !isSpeaking());
    },
    read: () => ({left: isSpeaking() ? ['speech'] : []}),
  };
}
