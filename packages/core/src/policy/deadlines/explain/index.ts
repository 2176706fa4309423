export {
  explainDeadline,
  type DeadlineExplanation,
  type ExplanationReader,
} from './explain-deadline.js';
