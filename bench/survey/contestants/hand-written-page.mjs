import {showSurvey} from './hand-written.ts';

globalThis.contestant = {
  show: (host, form) => showSurvey(host, form).clear,
};
