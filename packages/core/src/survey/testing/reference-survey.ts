import type {
  AnswerOption,
  Coding,
  EnableWhen,
  FhirValue,
  Quantity,
  Questionnaire,
  QuestionnaireItem,
} from '../questionnaire.js';

/**
 * What a survey holds and what follows from it, worked out from nothing but the definition and the answers, all of it
 * every time, the way https://hl7.org/fhir/R4/questionnaire.html says it. Slow and plain: it is what the engine is
 * compared with.
 */
export interface ReferenceSurvey {
  readonly nodes: ReferenceNode[];
}

/** An item, at one place. */
export interface ReferenceNode {
  readonly item: QuestionnaireItem;
  /** What lies in a group. */
  nodes: ReferenceNode[];
  /** A question's answers, one at least, given or not. */
  answers: ReferenceAnswer[];
}

/** One answer. */
export interface ReferenceAnswer {
  value: FhirValue | undefined;
  /** What was typed and cannot be read, by what is wrong with it. */
  fault: string | undefined;
  nodes: ReferenceNode[];
}

/** A formula in two writings: FHIRPath in the definition, and the same here. */
export type Formula =
  | {readonly kind: 'sum' | 'count' | 'exists'; readonly of: string}
  | {readonly kind: 'near'; readonly of: string};

/** What a definition computes, by linkId. */
export interface Formulas {
  readonly calculated: ReadonlyMap<string, Formula>;
  readonly enabling: ReadonlyMap<string, Formula>;
  readonly initial: ReadonlyMap<string, FhirValue>;
}

export const isAsked = ({type}: QuestionnaireItem): boolean =>
  type !== 'group' && type !== 'display';

const occurs = (item: QuestionnaireItem, name: 'min' | 'max'): number | undefined =>
  item.extension?.find(({url}) => url.endsWith(`questionnaire-${name}Occurs`))?.valueInteger;

export const fewest = (item: QuestionnaireItem): number =>
  occurs(item, 'min') ?? (item.required ? 1 : 0);
export const most = (item: QuestionnaireItem): number =>
  occurs(item, 'max') ?? (item.repeats ? Infinity : 1);

/** A survey nobody has answered. */
export function beginReference(definition: Questionnaire, formulas: Formulas): ReferenceSurvey {
  return {nodes: growAll(definition.item ?? [], formulas)};
}

function growAll(items: readonly QuestionnaireItem[], formulas: Formulas): ReferenceNode[] {
  return items.flatMap((item) => {
    const times = item.type === 'group' && item.repeats ? Math.max(1, fewest(item)) : 1;
    return Array.from({length: times}, () => grow(item, formulas));
  });
}

export function grow(item: QuestionnaireItem, formulas: Formulas): ReferenceNode {
  if (!isAsked(item)) return {item, answers: [], nodes: growAll(item.item ?? [], formulas)};
  const node: ReferenceNode = {item, nodes: [], answers: []};
  const computed = formulas.initial.get(item.linkId);
  const chosen = (item.answerOption ?? []).filter((option) => option.initialSelected).map(bare);
  const all = item.initial ?? (chosen.length > 0 ? chosen : computed ? [computed] : []);
  const values = item.repeats ? all : all.slice(0, 1);
  node.answers = (values.length > 0 ? values : [undefined]).map((value) =>
    answer(item, value, formulas),
  );
  return node;
}

export function answer(
  item: QuestionnaireItem,
  value: FhirValue | undefined,
  formulas: Formulas,
): ReferenceAnswer {
  return {value, fault: undefined, nodes: growAll(item.item ?? [], formulas)};
}

/** An option without what only an option has. */
export function bare(option: AnswerOption): FhirValue {
  return Object.fromEntries(Object.entries(option).filter(([name]) => /^value/.test(name)));
}

/** The way from the outside to a place: groups it is in, and answers it lies beneath. */
type Trail = readonly {readonly linkId: string; readonly inside: ReferenceNode | ReferenceAnswer}[];

interface Found {
  readonly node: ReferenceNode;
  readonly trail: Trail;
  readonly around: Found | undefined;
}

function findAll(nodes: readonly ReferenceNode[], trail: Trail = [], around?: Found): Found[] {
  return nodes.flatMap((node) => {
    const here: Found = {node, trail, around};
    const {linkId} = node.item;
    return [
      here,
      ...findAll(node.nodes, [...trail, {linkId, inside: node}], here),
      ...node.answers.flatMap((each) =>
        findAll(each.nodes, [...trail, {linkId, inside: each}], here),
      ),
    ];
  });
}

/** Everything that follows, as the survey is now. */
export interface Judgment {
  isEnabled(node: ReferenceNode): boolean;
}

/** Brings what is computed up to date, and judges what is asked. */
export function judge(survey: ReferenceSurvey, formulas: Formulas): Judgment {
  for (let round = 0; round < 50; round++) {
    const judgment = judgeOnce(survey, formulas);
    let isStable = true;
    for (const {node, around} of findAll(survey.nodes)) {
      const formula = formulas.calculated.get(node.item.linkId);
      if (!formula) continue;
      const result = compute(formula, {survey, judgment, around});
      const values: FhirValue[] = result === undefined ? [] : [{valueInteger: result}];
      const [first] = node.answers;
      if (JSON.stringify(first?.value) === JSON.stringify(values[0])) continue;
      isStable = false;
      if (first) first.value = values[0];
    }
    if (isStable) return judgment;
  }
  throw new Error('The reference does not come to rest');
}

function judgeOnce(survey: ReferenceSurvey, formulas: Formulas): Judgment {
  const all = findAll(survey.nodes);
  const places = new Map(all.map((found) => [found.node, found]));
  const known = new Map<ReferenceNode, boolean>();
  const judgment: Judgment = {isEnabled: (node) => enabled(places.get(node)!)};

  function enabled(found: Found): boolean {
    const before = known.get(found.node);
    if (before !== undefined) return before;
    const result = (!found.around || enabled(found.around)) && ownConditions(found);
    known.set(found.node, result);
    return result;
  }

  function ownConditions(found: Found): boolean {
    const {item} = found.node;
    const formula = formulas.enabling.get(item.linkId);
    if (formula) return Boolean(compute(formula, {survey, judgment, around: found.around}));
    if (!item.enableWhen?.length) return true;
    const met = item.enableWhen.map((condition) => isMet(condition, seenBy(found, condition)));
    return item.enableBehavior === 'any' ? met.includes(true) : !met.includes(false);
  }

  /** The answers that a condition at a place is about. */
  function seenBy(asker: Found, {question}: EnableWhen): FhirValue[] {
    return all
      .filter(({node}) => node.item.linkId === question)
      .filter(({trail}) => {
        const shared = trail.findIndex(({linkId}, at) => asker.trail[at]?.linkId !== linkId);
        const common = shared < 0 ? trail : trail.slice(0, shared);
        return common.every(({inside}, at) => asker.trail[at]?.inside === inside);
      })
      .filter(enabled)
      .flatMap(({node}) => {
        const above = asker.trail.find(({inside}) => node.answers.includes(inside as never));
        const answers = above ? [above.inside as ReferenceAnswer] : node.answers;
        return answers.flatMap(({value}) => value ?? []);
      });
  }

  return judgment;
}

function isMet({operator, ...expected}: EnableWhen, answers: readonly FhirValue[]): boolean {
  if (operator === 'exists')
    return expected.answerBoolean ? answers.length > 0 : answers.length === 0;
  const orders = answers.map((value) => compare(value, expected));
  if (operator === '=') return orders.includes(0);
  if (operator === '!=') return !orders.includes(0);
  return orders.some((order) => {
    if (order === undefined) return false;
    if (operator === '>') return order > 0;
    if (operator === '<') return order < 0;
    return operator === '>=' ? order >= 0 : order <= 0;
  });
}

/** Which is larger; undefined where that makes no sense. */
function compare(value: FhirValue, expected: Partial<EnableWhen>): number | undefined {
  const number = value.valueInteger ?? value.valueDecimal;
  const other = expected.answerInteger ?? expected.answerDecimal;
  if (number !== undefined) return other === undefined ? undefined : number - other;
  if (value.valueCoding) return sameCode(value.valueCoding, expected.answerCoding);
  if (value.valueQuantity) return quantities(value.valueQuantity, expected.answerQuantity);
  if (value.valueDateTime !== undefined) {
    if (expected.answerDateTime === undefined) return undefined;
    return Date.parse(value.valueDateTime) - Date.parse(expected.answerDateTime);
  }
  const pairs: [unknown, unknown][] = [
    [value.valueBoolean, expected.answerBoolean],
    [value.valueString, expected.answerString],
    [value.valueDate, expected.answerDate],
    [value.valueTime, expected.answerTime],
  ];
  const [one, two] = pairs.find(([given]) => given !== undefined) ?? [];
  if (one === undefined || two === undefined) return undefined;
  if (one === two) return 0;
  // A day is neither before nor after the month it is in.
  const isMoment = value.valueDate !== undefined || value.valueTime !== undefined;
  if (isMoment && String(one).length !== String(two).length) return undefined;
  return String(one) < String(two) ? -1 : 1;
}

function sameCode(one: Coding, other: Coding | undefined): number | undefined {
  if (!other || one.code !== other.code) return undefined;
  const isAnySystem = one.system === undefined || other.system === undefined;
  return isAnySystem || one.system === other.system ? 0 : undefined;
}

function quantities(one: Quantity, other: Quantity | undefined): number | undefined {
  if (!other || (one.code ?? one.unit) !== (other.code ?? other.unit)) return undefined;
  return (one.value ?? NaN) - (other.value ?? NaN);
}

interface Context {
  readonly survey: ReferenceSurvey;
  readonly judgment: Judgment;
  readonly around: Found | undefined;
}

/** A number, a truth as 1 or 0, or nothing. */
function compute(formula: Formula, {survey, judgment, around}: Context): number | undefined {
  const everywhere = formula.kind === 'near' ? [] : findAll(survey.nodes);
  const near = around?.node.nodes ?? survey.nodes;
  const nodes = formula.kind === 'near' ? near : everywhere.map(({node}) => node);
  const values = nodes
    .filter((node) => node.item.linkId === formula.of && judgment.isEnabled(node))
    .flatMap((node) => node.answers.flatMap(({value}) => value ?? []));
  switch (formula.kind) {
    case 'exists':
      return values.length > 0 ? 1 : 0;
    case 'sum':
      return values.length === 0
        ? undefined
        : values.reduce((sum, {valueInteger = 0}) => sum + valueInteger, 0);
    default:
      return values.length;
  }
}

/** The answers as FHIR: what is asked, and of that what was answered. */
export function referenceResponse(nodes: readonly ReferenceNode[], judgment: Judgment): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    if (!judgment.isEnabled(node)) return [];
    const {linkId} = node.item;
    const inner = referenceResponse(node.nodes, judgment);
    if (inner.length > 0) return [{linkId, item: inner}];
    const answers = node.answers.flatMap((each) => {
      const beneath = referenceResponse(each.nodes, judgment);
      if (each.value === undefined && beneath.length === 0) return [];
      return [{...each.value, ...(beneath.length > 0 && {item: beneath})}];
    });
    return answers.length > 0 ? [{linkId, answer: answers}] : [];
  });
}

/** What keeps it from being complete: `linkId#answer:problem`, in the order of the form. */
export function referenceProblems(
  nodes: readonly ReferenceNode[],
  judgment: Judgment,
): readonly string[] {
  return nodes.flatMap((node) => [
    ...ownProblems(node, judgment),
    ...referenceProblems(node.nodes, judgment),
    ...node.answers.flatMap((each) => referenceProblems(each.nodes, judgment)),
  ]);
}

function ownProblems(node: ReferenceNode, judgment: Judgment): string[] {
  const {item} = node;
  if (!judgment.isEnabled(node) || item.readOnly || item.type === 'display') return [];
  if (item.type === 'group') {
    const isEmpty = referenceResponse(node.nodes, judgment).length === 0;
    return item.required && isEmpty ? [`${item.linkId}#:required`] : [];
  }
  const problems = node.answers.flatMap(({value, fault}, index) => {
    const problem = fault ?? (value && valueProblem(item, value));
    return problem ? [`${item.linkId}#${String(index)}:${problem}`] : [];
  });
  const given = node.answers.filter(({value, fault}) => value ?? fault).length;
  if (given === 0 && fewest(item) === 1) problems.push(`${item.linkId}#0:required`);
  else if (given < fewest(item)) problems.push(`${item.linkId}#:too-few`);
  if (given > most(item)) problems.push(`${item.linkId}#:too-many`);
  return problems;
}

function valueProblem(item: QuestionnaireItem, value: FhirValue): string | undefined {
  const limit = (name: string): number | undefined =>
    item.extension?.find(({url}) => url.endsWith(`/${name}`))?.valueInteger;
  const text = value.valueString;
  if (text !== undefined && text.length > (item.maxLength ?? Infinity)) return 'too-long';
  if (text !== undefined && text.length < (limit('minLength') ?? 0)) return 'too-short';
  const number = value.valueInteger ?? value.valueDecimal;
  if (number !== undefined && number < (limit('minValue') ?? -Infinity)) return 'too-small';
  if (number !== undefined && number > (limit('maxValue') ?? Infinity)) return 'too-large';
  return undefined;
}
