/**
 * The yardstick: what a careful engineer would write for this one survey, without a library and without cutting
 * corners for the person. The same native controls as `<pr-survey>`, each with an id, a label, a place for a hint and
 * for what is wrong, dependents that come and go, answers kept by question, and no form around it all.
 */
import type {
  EnableWhen,
  FhirValue,
  Questionnaire,
  QuestionnaireItem,
} from '../../../packages/core/src/survey/questionnaire.js';

/** The answers so far, by linkId; what cannot be read as the type of its question is not in it. */
export type Answers = Map<string, FhirValue>;

/** Draws the survey into the host and keeps it up to date. Answers what was answered, and how to take it away. */
export function showSurvey(
  host: Element,
  {item = []}: Questionnaire,
): {readonly answers: Answers; readonly clear: () => void} {
  const answers: Answers = new Map();
  const items = new Map(item.map((each) => [each.linkId, each]));
  const dependents = dependentsOf(item);
  const fields = new Map<string, HTMLElement>();
  const root = create('div', {className: 'survey'});

  const fieldOf = (each: QuestionnaireItem): HTMLElement => {
    const known = fields.get(each.linkId);
    if (known) return known;
    const field = createField(each);
    fields.set(each.linkId, field);
    return field;
  };

  const showDependents = (linkId: string): void => {
    let after = fields.get(linkId)!;
    for (const dependent of dependents.get(linkId) ?? []) {
      if (isEnabled(dependent, answers)) {
        const field = fieldOf(dependent);
        if (!field.isConnected) after.after(field);
        after = field;
      } else {
        fields.get(dependent.linkId)?.remove();
        answers.delete(dependent.linkId);
      }
    }
  };

  const handle = ({target, type}: Event): void => {
    const control = target as HTMLInputElement | HTMLTextAreaElement;
    const asked = items.get(control.name);
    if (!asked) return;
    const answer = readAnswer(asked, control);
    if (answer) answers.set(asked.linkId, answer);
    else answers.delete(asked.linkId);
    // While someone types nothing is called wrong; what is put right stops being wrong at once.
    const isWrong = answer === undefined && control.value.trim() !== '';
    if (type === 'change' || !isWrong) markError(asked, control, isWrong);
    showDependents(asked.linkId);
  };

  // One listener for all: a thousand closures would be a thousand things to keep.
  root.addEventListener('input', handle);
  root.addEventListener('change', handle);
  const shown = item.filter((each) => isEnabled(each, answers));
  root.append(...shown.map(fieldOf));
  host.append(root);
  return {answers, clear: () => root.remove()};
}

function dependentsOf(
  items: readonly QuestionnaireItem[],
): ReadonlyMap<string, readonly QuestionnaireItem[]> {
  const dependents = new Map<string, QuestionnaireItem[]>();
  for (const item of items) {
    for (const {question} of item.enableWhen ?? []) {
      const known = dependents.get(question);
      if (known) known.push(item);
      else dependents.set(question, [item]);
    }
  }
  return dependents;
}

function isEnabled({enableWhen, enableBehavior}: QuestionnaireItem, answers: Answers): boolean {
  if (!enableWhen) return true;
  const holds = (when: EnableWhen): boolean => isAnswered(when, answers.get(when.question));
  return enableBehavior === 'all' ? enableWhen.every(holds) : enableWhen.some(holds);
}

function isAnswered(when: EnableWhen, answer: FhirValue | undefined): boolean {
  if (!answer) return false;
  return when.answerCoding
    ? answer.valueCoding?.code === when.answerCoding.code
    : answer.valueBoolean === when.answerBoolean;
}

function readAnswer(
  {type, answerOption}: QuestionnaireItem,
  {value}: HTMLInputElement | HTMLTextAreaElement,
): FhirValue | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  switch (type) {
    case 'choice':
      return answerOption?.[Number(text)];
    case 'boolean':
      return {valueBoolean: text === 'true'};
    case 'integer':
      return /^[-+]?\d{1,10}$/.test(text) ? {valueInteger: Number(text)} : undefined;
    case 'decimal':
      return /^[-+]?\d{1,15}([.,]\d{1,15})?$/.test(text)
        ? {valueDecimal: Number(text.replace(',', '.'))}
        : undefined;
    case 'date':
      return {valueDate: text};
    default:
      return {valueString: value};
  }
}

function createField(item: QuestionnaireItem): HTMLElement {
  switch (item.type) {
    case 'choice':
      return createGroup(
        item,
        (item.answerOption ?? []).map(({valueCoding}, index) => [
          String(index),
          valueCoding?.display ?? '',
        ]),
      );
    case 'boolean':
      return createGroup(item, [
        ['true', 'Yes'],
        ['false', 'No'],
      ]);
    default:
      return createTextField(item);
  }
}

function createGroup(
  item: QuestionnaireItem,
  options: readonly (readonly [value: string, label: string])[],
): HTMLElement {
  const group = create('fieldset', {className: 'field', id: item.linkId});
  const choices = create('div', {className: 'choices'});
  for (const [value, label] of options) {
    const radio = create('input', {type: 'radio', name: item.linkId, value});
    radio.required = item.required === true;
    const choice = create('label', {className: 'choice'});
    choice.append(radio, create('span', {textContent: label}));
    choices.append(choice);
  }
  group.append(withMark(create('legend', {textContent: item.text ?? ''}), item), choices);
  return group;
}

function createTextField(item: QuestionnaireItem): HTMLElement {
  const field = create('div', {className: 'field'});
  const label = create('label', {htmlFor: item.linkId, textContent: item.text ?? ''});
  field.append(withMark(label, item), createControl(item));
  return field;
}

function createControl(item: QuestionnaireItem): HTMLInputElement | HTMLTextAreaElement {
  const {linkId, type, required = false} = item;
  const common = {id: linkId, name: linkId, required, autocomplete: 'off'} as const;
  if (type === 'text') {
    const area = create('textarea', {...common, rows: 4});
    area.setAttribute('writingsuggestions', 'false');
    return area;
  }
  const input = create('input', {...common, type: type === 'date' ? 'date' : 'text'});
  if (type === 'integer') input.inputMode = 'numeric';
  if (type === 'decimal') input.inputMode = 'decimal';
  return input;
}

function withMark<Label extends HTMLElement>(label: Label, {required}: QuestionnaireItem): Label {
  if (required) {
    label.append(' ', create('span', {className: 'mark', textContent: '(please answer)'}));
  }
  return label;
}

/** Says beside the field what is wrong with it, or takes that back. */
function markError(
  {linkId}: QuestionnaireItem,
  control: HTMLInputElement | HTMLTextAreaElement,
  isWrong: boolean,
): void {
  const isMarked = control.getAttribute('aria-invalid') === 'true';
  if (isWrong === isMarked) return;
  const id = `${linkId}-error`;
  if (isWrong) {
    control.before(create('p', {className: 'error', id, textContent: 'Please check this.'}));
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', id);
  } else {
    control.previousElementSibling?.remove();
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  }
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
