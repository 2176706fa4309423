export {createExpressionRunner} from './create-expression-runner.js';
