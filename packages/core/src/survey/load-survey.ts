import {checkAnswers} from './check-answers.js';
import {checkDefinition, isRefusal} from './check-definition.js';
import {definitionLimits} from './definition-limits.js';
import {createSurvey, type SurveyParts} from './create-survey.js';
import type {Questionnaire} from './questionnaire.js';
import type {Survey, SurveyOptions} from './survey.js';
import {SurveyRefusedError, type SurveyIssue} from './survey-issue.js';

/**
 * Makes a survey of a definition: FHIR R4 or R5, as JSON text or as the object it holds. Brings only what the
 * definition uses: value sets, patterns, expressions.
 * @throws {SurveyRefusedError} with every fault, where the definition cannot be shown
 */
export async function loadSurvey(input: unknown, options: SurveyOptions = {}): Promise<Survey> {
  const parsed = typeof input === 'string' ? parse(input) : input;
  const issues: SurveyIssue[] = [];
  const report = (issue: SurveyIssue): void => void issues.push(issue);
  const uses = typeof parsed === 'object' && parsed !== null ? usedIn(parsed) : nothing;
  const definition = uses.r5
    ? (await import('./convert-r5.js')).convertR5(parsed as object, report)
    : parsed;
  issues.push(...checkDefinition(definition));
  if (issues.some(isRefusal)) throw new SurveyRefusedError(issues.filter(isRefusal));
  const checked = definition as Questionnaire;
  const parts = await loadParts(checked, uses, {options, report});
  return createSurvey(checked, options, {
    check: checkAnswers,
    ...parts,
    ...(await loadBeginning(checked, options)),
    issues,
  });
}

/** What the answers begin with: an earlier response, or initial values. */
async function loadBeginning(
  definition: Questionnaire,
  {response}: SurveyOptions,
): Promise<Pick<SurveyParts, 'initialOf' | 'resume'>> {
  if (!response) return {initialOf: (await import('./initial-values.js')).initialValues};
  const {resumeFrom} = await import('./apply-response.js');
  return {resume: resumeFrom(definition, response)};
}

interface Uses {
  readonly r5: boolean;
  readonly valueSets: boolean;
  readonly patterns: boolean;
  readonly expressions: boolean;
}

const nothing: Uses = {r5: false, valueSets: false, patterns: false, expressions: false};

/** What a definition needs beyond plain questions, told from the names that occur in it. */
function usedIn(definition: object): Uses {
  const uses = {...nothing} as {-readonly [Name in keyof Uses]: Uses[Name]};
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > depthLimit) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'answerValueSet') uses.valueSets = true;
      else if (name === 'answerConstraint' || (name === 'type' && isR5Type(inner))) uses.r5 = true;
      else if (name === 'url' && typeof inner === 'string') lookAt(inner);
      else look(inner, depth + 1);
    }
  };
  const lookAt = (url: string): void => {
    if (/\/regex$/.test(url)) uses.patterns = true;
    else if (/([eE]xpression|variable|targetConstraint|questionnaire-constraint)$/.test(url)) {
      uses.expressions = true;
    }
  };
  look(definition, 0);
  return uses;
}

// Items may nest as deep as a definition may, and each has a few levels of its own.
const depthLimit = definitionLimits.depth * 3;

const isR5Type = (type: unknown): boolean => type === 'coding' || type === 'question';

async function loadParts(
  definition: Questionnaire,
  uses: Uses,
  {options, report}: {options: SurveyOptions; report: (issue: SurveyIssue) => void},
): Promise<SurveyParts> {
  return {
    ...(uses.valueSets && {
      optionsOf: await (await import('./value-sets.js')).loadValueSets(definition, options, report),
    }),
    ...(uses.patterns && {
      matches: (await import('./definition-patterns.js')).readPatterns(definition, report),
    }),
    ...(uses.expressions && {
      createRunner: (await import('./expressions/index.js')).createExpressionRunner,
    }),
  };
}

function parse(text: string): unknown {
  const fault = (code: SurveyIssue['code']): SurveyRefusedError =>
    new SurveyRefusedError([{code, severity: 'refused', path: 'Questionnaire'}]);
  if (text.length > definitionLimits.characters) throw fault('too-large');
  try {
    return JSON.parse(text);
  } catch {
    throw fault('not-json');
  }
}
