export {compilePattern, type Pattern, type PatternOptions} from './compile-pattern.js';
export type {PatternProblem} from './pattern-node.js';
