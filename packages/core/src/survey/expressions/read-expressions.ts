import {extensionName} from '../extensions.js';
import type {Expression, Extension, QuestionnaireItem} from '../questionnaire.js';
import type {SurveyItem} from '../survey-item.js';
import type {SurveyIssue} from '../survey-issue.js';

/** An expression of a definition, and where it is written. */
export interface WrittenExpression {
  readonly source: string;
  /** What it is called in other expressions. */
  readonly name: string | undefined;
  readonly spot: Spot;
}

/** Where in the definition something is. */
export interface Spot {
  readonly path: string;
  readonly linkId: string | undefined;
  /** The address of the extension. */
  readonly subject: string;
}

/** A rule that answers must keep to: http://hl7.org/fhir/StructureDefinition/targetConstraint. */
export interface WrittenConstraint extends WrittenExpression {
  readonly isWarning: boolean;
  /** What a person is told. */
  readonly human: Extension | undefined;
  /** FHIRPath of what is at fault, seen from where the rule is. */
  readonly locations: readonly string[];
}

/** The expressions of an item, or of the whole definition. */
export interface WrittenExpressions {
  /** Everything with a name, in order: what comes later, and everything within, can refer to it. */
  readonly named: readonly WrittenExpression[];
  readonly enableWhen?: WrittenExpression;
  readonly answer?: WrittenExpression;
  readonly initial?: WrittenExpression;
  readonly calculated?: WrittenExpression;
  readonly constraints: readonly WrittenConstraint[];
}

type Report = (issue: SurveyIssue) => void;

const none: readonly never[] = [];
const nothing: WrittenExpressions = {named: none, constraints: none};

const jobs: Readonly<Record<string, 'enableWhen' | 'answer' | 'initial' | 'calculated'>> = {
  enableWhenExpression: 'enableWhen',
  answerExpression: 'answer',
  initialExpression: 'initial',
  calculatedExpression: 'calculated',
};

/** The expressions that an item has; what cannot be done with them is reported. */
export function expressionsOf(
  holder: SurveyItem | {readonly source: Pick<QuestionnaireItem, 'extension'>},
  report: Report,
): WrittenExpressions {
  const {extension} = holder.source;
  if (!extension) return nothing;
  const named: WrittenExpression[] = [];
  const constraints: WrittenConstraint[] = [];
  const found: Partial<Record<(typeof jobs)[string], WrittenExpression>> = {};
  const at = 'path' in holder ? holder.path : 'Questionnaire';
  const linkId = 'linkId' in holder ? holder.linkId : undefined;
  extension.forEach((each, index) => {
    const name = extensionName(each.url);
    const spot = {path: `${at}.extension[${String(index)}]`, linkId, subject: each.url};
    if (name === 'targetConstraint' || name === 'constraint') {
      const constraint = readConstraint(each, spot, report);
      if (constraint) constraints.push(constraint);
      return;
    }
    const job = jobs[name];
    if (job === undefined && name !== 'variable') return;
    const written = readExpression(each.valueExpression, spot, report);
    if (written.name !== undefined) named.push(written);
    if (job && written.source !== '') found[job] ??= written;
  });
  return {named, constraints, ...found};
}

/** What is written in an expression; without a source where it is in a language that is not done here. */
export function readExpression(
  expression: Expression | undefined,
  spot: Spot,
  report: Report,
): WrittenExpression {
  const {name, language, expression: source} = (expression ?? {}) as Partial<Expression>;
  const isDone = language === 'text/fhirpath';
  const written = {name: typeof name === 'string' ? name : undefined, spot};
  if (isDone && typeof source === 'string' && source !== '') return {...written, source};
  const code = isDone || !language ? 'invalid-expression' : 'unsupported-expression-language';
  const {path, linkId} = spot;
  const subject = code === 'invalid-expression' ? spot.subject : language;
  report({code, severity: 'partial', path, linkId, subject});
  // Who refers to it finds nothing, and no fault of their own.
  return {...written, source: ''};
}

function readConstraint(
  {extension = [], url}: Extension,
  spot: Spot,
  report: Report,
): WrittenConstraint | undefined {
  const parts = (name: string): readonly Extension[] =>
    extension.filter((part) => part.url === name);
  const [expression] = parts('expression');
  // R4's own questionnaire-constraint has the bare text of the expression.
  const bare = expression?.valueString;
  const written = readExpression(
    bare === undefined
      ? expression?.valueExpression
      : {language: 'text/fhirpath', expression: bare},
    {...spot, subject: url},
    report,
  );
  if (written.source === '') return undefined;
  return {
    ...written,
    isWarning: parts('severity')[0]?.valueCode === 'warning',
    human: parts('human')[0],
    locations: parts('location').flatMap(({valueString}) => valueString ?? []),
  };
}
