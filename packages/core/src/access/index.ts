export {
  accessCodeGroups,
  createAccessCode,
  parseAccessCode,
  spellingAlphabet,
  spokenAccessCode,
  type RandomBytes,
} from './access-code.js';
