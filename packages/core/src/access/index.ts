export {createAccessCode, type RandomBytes} from './access-code.js';
export {parseAccessCode} from './parse-access-code.js';
export {accessCodeGroups, spellingAlphabet, spokenAccessCode} from './spoken-access-code.js';
