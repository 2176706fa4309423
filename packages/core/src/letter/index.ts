export {
  deliveryProblems,
  type ContactRules,
  type DeliveryProblemCode,
} from './delivery-problems.js';
export {draftLetter, fieldsOf} from './draft-letter.js';
export {externalBodyFacts, type HospitalValues} from './external-bodies.js';
export {finalLetter, type Finalization} from './final-letter.js';
export {gapMeaning, letterGaps, type LetterGap} from './gaps.js';
export type * from './letter.js';
export {
  proofsOf,
  type DeliveryProof,
  type LetterChannel,
  type LetterDelivery,
} from './letter-delivery.js';
export {isUnchanged, letterDigest} from './letter-digest.js';
export {
  letterFields,
  type LetterFacts,
  type LetterField,
  type LetterFieldName,
} from './letter-fields.js';
export {letterParagraphs, type LetterParagraph} from './letter-paragraphs.js';
export {letterProblems, type LetterProblem, type LetterProblemCode} from './letter-problems.js';
export {letterRequirements, type LetterRequirement} from './letter-requirements.js';
export {letterStyles} from './letter-styles.js';
export type * from './letter-template.js';
export {letterWords, type LetterWords} from './letter-words.js';
export type {Letterhead} from './letterhead.js';
export {renderLetterHtml, type LetterPrint} from './render-letter-html.js';
export {reviseLetter, type LetterChange} from './revise-letter.js';
export {
  templateProblemLine,
  templateProblems,
  type TemplateProblem,
  type TemplateProblemCode,
} from './template-problems.js';
export {templateFor} from './template-for.js';
export {letterTemplates} from './templates/index.js';
export {textDirection} from './text-direction.js';
