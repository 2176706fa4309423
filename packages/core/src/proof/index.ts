export {solveChallenge} from './solve-challenge.js';
