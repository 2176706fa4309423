// All that a plain survey does without until someone has begun to answer it, as one file: what a file loads is listed in
// the one that loads it, and the first is to stay small.
export {startAnswering} from './answering/answering.js';
export {openLater} from './open-later.js';
