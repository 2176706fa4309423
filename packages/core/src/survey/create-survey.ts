import type {checkAnswers, Matches} from './check-answers.js';
import type {CreateExpressionRunner, ExpressionRunner} from './expression-runner.js';
import {extensionOf} from './extensions.js';
import type {FhirValue, Questionnaire} from './questionnaire.js';
import {readItems, type OptionsOf} from './read-items.js';
import type {AnswerProblem, Survey, SurveyNode, SurveyOptions} from './survey.js';
import {createSurveyAnswers, type SurveyAnswers} from './survey-answers.js';
import type {SurveyIssue} from './survey-issue.js';
import type {SurveyItem} from './survey-item.js';
import {eachPlace, type Place} from './survey-places.js';
import {readTyped, typedText} from './typed-answer.js';
import {wordsIn} from './words.js';
import {writeResponse} from './write-response.js';

/** What was loaded for a definition before its survey could be made. */
export interface SurveyParts {
  readonly issues?: readonly SurveyIssue[];
  readonly optionsOf?: OptionsOf;
  readonly matches?: Matches;
  /** Says what is wrong with answers: nothing without it. */
  readonly check?: typeof checkAnswers;
  readonly createRunner?: CreateExpressionRunner | undefined;
  /** What a question begins with: nothing without it. */
  readonly initialOf?: (item: SurveyItem) => readonly FhirValue[];
  /** Brings back an earlier response. */
  readonly resume?: Resume;
}

/** Brings back an earlier response. What it answers is called when it is clear what is asked. */
export type Resume = (answers: SurveyAnswers, report: (issue: SurveyIssue) => void) => () => void;

/**
 * Makes a survey of a definition in which `checkDefinition` refuses nothing. Everything it needs is at hand: see
 * `loadSurvey` for what brings it.
 */
export function createSurvey(
  definition: Questionnaire,
  options: SurveyOptions = {},
  parts: SurveyParts = {},
): Survey {
  const {response, now = () => new Date()} = options;
  const issues: SurveyIssue[] = [...(parts.issues ?? [])];
  const report = (issue: SurveyIssue): void => void issues.push(issue);
  const listeners = new Set<(changed: ReadonlySet<SurveyNode>) => void>();
  const items = readItems(definition.item ?? [], parts.optionsOf ?? (() => undefined));
  const {initialOf = () => [], createRunner} = parts;
  const answers = createSurveyAnswers(items, initialOf, createRunner !== undefined);
  const finish = parts.resume?.(answers, report);
  const {root} = answers;
  let runner: ExpressionRunner | undefined = undefined;
  let {language} = options;
  let changed = new Set<Place>();

  /** Judges what depends on a change, lets expressions follow, and tells everyone once. */
  function settle(...answered: readonly Place[]): void {
    answers.follow(answered, changed);
    runner?.settle(changed);
    const told = changed;
    changed = new Set();
    for (const listener of listeners) listener(told);
  }

  const problemsAt = (node: SurveyNode): readonly AnswerProblem[] => {
    const own = parts.check?.(node, parts.matches) ?? none;
    const unmet = runner && node.enabled ? runner.problemsAt(node) : own;
    return unmet === own || unmet.length === 0 ? own : [...own, ...unmet];
  };

  const survey: Survey = {
    definition,
    issues,
    get nodes() {
      return root.nodes;
    },
    get language() {
      return language;
    },
    type(node, index, text) {
      const place = node as Place;
      const entry = place.entries[index];
      if (!entry || entry.text === text) return;
      const read = readTyped(place.item, text);
      entry.value = read && 'value' in read ? withUnit(read.value, entry.value) : undefined;
      entry.text = text;
      settle(place);
    },
    set(node, index, value) {
      const place = node as Place;
      const entry = place.entries[index];
      if (!entry) return;
      entry.value = value;
      entry.text = value ? typedText(value) : '';
      settle(place);
    },
    choose(node, values) {
      answers.setValues(node as Place, values);
      settle(node as Place);
    },
    addEntry(node) {
      answers.addEntry(node as Place);
      settle(node as Place);
    },
    removeEntry(node, index) {
      answers.keepEntries(node as Place, (_, at) => at !== index);
      settle(node as Place);
    },
    addRepeat(node) {
      const added = answers.addRepeat(node as Place);
      if (added) settle(...around(added));
      return added;
    },
    removeRepeat(node) {
      const gone = answers.removeRepeat(node as Place);
      if (gone.length > 0) settle(...gone, ...around(node as Place));
    },
    setLanguage(next) {
      if (language === next) return;
      language = next;
      eachPlace(root.nodes, (place) => changed.add(place));
      settle();
    },
    problemsAt,
    problems() {
      const all: AnswerProblem[] = [];
      eachPlace(root.nodes, (place) => all.push(...problemsAt(place)));
      return all.filter(({severity}) => severity !== 'warning');
    },
    words(node, text, extended) {
      const piped =
        extended && extensionOf(extended, 'cqf-expression') && runner?.text(node, extended);
      if (piped !== undefined) return {text: piped, language: undefined};
      return wordsIn(language, {text: text ?? '', extended, own: definition.language});
    },
    respond: (status = 'completed') =>
      writeResponse(definition, root.nodes, {
        status,
        language: language ?? definition.language,
        authored: now().toISOString(),
        id: response?.id,
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };

  runner = createRunner?.({survey, answers, options, changed: () => changed, report});
  settle();
  finish?.();
  return survey;
}

/** The group whose places came or went. At the top there is none: `nodes` is another list then. */
const around = ({parent}: Place): readonly Place[] => (parent ? [parent] : []);

/** A number typed into a quantity keeps the unit that was chosen. */
function withUnit(value: FhirValue, before: FhirValue | undefined): FhirValue {
  const unit = before?.valueQuantity;
  return value.valueQuantity && unit ? {valueQuantity: {...unit, ...value.valueQuantity}} : value;
}

const none: readonly AnswerProblem[] = [];
