import {primary} from '../../locale/locale-controller.js';

/** A voice of this device for a language. One that sends the words away to be spoken is never taken. */
export function localVoice(language: string): SpeechSynthesisVoice | undefined {
  // Some browsers on shared devices come without speech.
  const voices = (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.getVoices() ?? [];
  const fitting = voices.filter(
    ({localService, lang}) => localService && primary(lang.replace('_', '-')) === primary(language),
  );
  return fitting.find(({lang}) => lang.replace('_', '-') === language) ?? fitting[0];
}
