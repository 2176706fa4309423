export {
  explainDeadline,
  type DeadlineExplanation,
  type ExplanationReader,
} from './explain-deadline.js';
export {datesForThePerson, type DatesReader} from './dates-for-the-person.js';
