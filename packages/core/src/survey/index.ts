export {sizeOf} from './attachment-size.js';
export {checkAnswers} from './check-answers.js';
export {checkDefinition, isRefusal} from './check-definition.js';
export {definitionLimits} from './definition-limits.js';
export {createSurvey, type SurveyParts} from './create-survey.js';
export {extensionOf, extensionsOf} from './extensions.js';
export {asAnswer} from './option-value.js';
export {weightOf} from './option-weight.js';
export {limitsOf, type ItemLimits} from './item-limits.js';
export {loadSurvey} from './load-survey.js';
export type * from './questionnaire.js';
export type * from './questionnaire-response.js';
export type {
  AnswerProblem,
  AnswerProblemCode,
  Survey,
  SurveyEntry,
  SurveyNode,
  SurveyOptions,
  Words,
} from './survey.js';
export {surveyPath} from './survey-path.js';
export {SurveyRefusedError, type SurveyIssue, type SurveyIssueCode} from './survey-issue.js';
export type {ItemControl, SurveyItem} from './survey-item.js';
export {isPicked, isQuestion} from './survey-places.js';
export {readTyped, typedText} from './typed-answer.js';
export {compareValues, isSameValue, readValue, type ValueKind} from './value.js';
export {canonicalOf} from './write-response.js';
