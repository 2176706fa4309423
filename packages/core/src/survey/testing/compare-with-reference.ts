import type * as FastCheck from 'fast-check';
import {loadSurvey} from '../load-survey.js';
import type {FhirValue} from '../questionnaire.js';
import type {Survey, SurveyNode} from '../survey.js';
import {SurveyRefusedError} from '../survey-issue.js';
import {randomDefinition, sampleValues, type RandomDefinition} from './random-definition.js';
import {
  answer,
  bare,
  beginReference,
  fewest,
  grow,
  isAsked,
  judge,
  most,
  referenceProblems,
  referenceResponse,
  type ReferenceNode,
  type ReferenceSurvey,
} from './reference-survey.js';

/** Something a person does, at a place that is told by a number. */
interface Step {
  readonly action: 'answer' | 'choose' | 'clear' | 'more' | 'less';
  readonly place: number;
  readonly index: number;
  readonly values: readonly number[];
}

const step = (fc: typeof FastCheck): FastCheck.Arbitrary<Step> =>
  fc.record<Step>({
    action: fc.constantFrom(
      'answer',
      'answer',
      'answer',
      'choose',
      'choose',
      'clear',
      'more',
      'less',
    ),
    place: fc.nat(999),
    index: fc.nat(3),
    values: fc.array(fc.nat(9), {maxLength: 3}),
  });

/**
 * Runs random answers on random questionnaires, and after each compares everything the engine says with the reference.
 * A failure names the seed, the path to it and the smallest case found.
 */
export async function compareWithReference(
  fc: typeof FastCheck,
  options: {readonly numRuns: number; readonly seed: number; readonly path?: string},
): Promise<Counts> {
  const counts: Counts = {steps: 0, refused: 0, disabled: 0, computed: 0};
  await fc.assert(
    fc.asyncProperty(
      randomDefinition(fc),
      fc.array(step(fc), {minLength: 1, maxLength: 12}),
      (random, steps) => runOne(random, steps, counts),
    ),
    options,
  );
  return counts;
}

/** How much was seen of what matters, so that a run that compares nothing does not pass for one that does. */
export interface Counts {
  steps: number;
  refused: number;
  disabled: number;
  computed: number;
}

async function runOne(
  random: RandomDefinition,
  steps: readonly Step[],
  counts: Counts,
): Promise<void> {
  const {definition, formulas} = random;
  let survey: Survey;
  try {
    survey = await loadSurvey(definition);
  } catch (error) {
    // Conditions that go round in a circle are refused; everything else must be taken.
    if (!(error instanceof SurveyRefusedError)) throw error;
    const others = error.issues.filter(({code}) => code !== 'reference-loop');
    assertSame(others, [], 'what else is refused');
    counts.refused++;
    return;
  }
  assertSame(survey.issues, [], 'what is reported');
  const reference = beginReference(definition, formulas);
  counts.computed += formulas.calculated.size;
  compare(survey, reference, {random, counts});
  for (const each of steps) {
    const before = lookAll(survey);
    const reported = new Set<SurveyNode>();
    const stop = survey.subscribe((changed) => changed.forEach((node) => reported.add(node)));
    const target = act(survey, reference, {step: each, random});
    stop();
    if (!target) continue;
    counts.steps++;
    compare(survey, reference, {random, counts});
    const isExact = Object.values(formulas).every(({size}) => size === 0);
    assertReported({before, after: lookAll(survey), reported, target, isExact});
  }
  const response = survey.respond();
  const resumed = await loadSurvey(definition, {response});
  assertSame(resumed.respond().item, response.item, 'the response of who goes on with it');
}

/** Does the same to both; the place it was done at, or undefined where there is nothing to do. */
function act(
  survey: Survey,
  reference: ReferenceSurvey,
  {
    step: {action, place, index, values},
    random: {formulas},
  }: {step: Step; random: RandomDefinition},
): SurveyNode | undefined {
  const isRepeat = action === 'more' || action === 'less';
  const pairs = pairsOf(survey.nodes, reference.nodes).filter(
    ([, {item}]) =>
      (isRepeat ? item.repeats : isAsked(item)) && !formulas.calculated.has(item.linkId),
  );
  const pair = pairs[place % Math.max(pairs.length, 1)];
  if (!pair) return undefined;
  const [node, twin, siblings] = pair;
  const {item} = twin;
  const samples = sampleValues[item.type];
  const chosen = values.flatMap((at) => samples[at % Math.max(samples.length, 1)] ?? []).map(bare);
  if (!isAsked(item)) {
    if (action === 'less') {
      const same = siblings.filter((other) => other.item === item);
      if (same.length > Math.max(1, fewest(item))) siblings.splice(siblings.indexOf(twin), 1);
      survey.removeRepeat(node);
    } else {
      const same = siblings.filter((other) => other.item === item);
      const last = same.at(-1)!;
      if (item.repeats && same.length < most(item))
        siblings.splice(siblings.indexOf(last) + 1, 0, grow(item, formulas));
      survey.addRepeat(node);
    }
    return node;
  }
  const at = index % twin.answers.length;
  const entry = twin.answers[at]!;
  switch (action) {
    case 'answer': {
      const typed = typedSamples[item.type]?.[(values[0] ?? 0) % 4];
      if (typed) {
        const [text, value, fault] = typed;
        if (node.entries[at]!.text !== text) {
          entry.value = value;
          entry.fault = fault;
        }
        survey.type(node, at, text);
      } else {
        entry.value = chosen[0];
        entry.fault = undefined;
        survey.set(node, at, chosen[0]);
      }
      break;
    }
    case 'choose':
      twin.answers = chooseIn(twin, item.repeats ? chosen : chosen.slice(0, 1), formulas);
      survey.choose(node, chosen);
      break;
    case 'clear':
      entry.value = undefined;
      entry.fault = undefined;
      survey.set(node, at, undefined);
      break;
    case 'more':
      if (item.repeats && twin.answers.length < most(item))
        twin.answers.push(answer(item, undefined, formulas));
      survey.addEntry(node);
      break;
    case 'less':
      twin.answers.splice(at, 1);
      if (twin.answers.length === 0) twin.answers.push(answer(item, undefined, formulas));
      survey.removeEntry(node, at);
  }
  return node;
}

/** What a person types, what it means, and what is wrong with it. */
const typedSamples: Readonly<
  Record<string, readonly (readonly [string, FhirValue | undefined, string | undefined])[]>
> = {
  integer: [
    ['7', {valueInteger: 7}, undefined],
    ['', undefined, undefined],
    ['1.5', undefined, 'not-whole'],
    ['seven', undefined, 'not-a-number'],
  ],
  decimal: [
    ['1,5', {valueDecimal: 1.5}, undefined],
    ['-2', {valueDecimal: -2}, undefined],
    ['', undefined, undefined],
    ['x', undefined, 'not-a-number'],
  ],
  string: [
    ['a', {valueString: 'a'}, undefined],
    ['  ', undefined, undefined],
    ['bcd', {valueString: 'bcd'}, undefined],
    ['much too long', {valueString: 'much too long'}, undefined],
  ],
  date: [
    ['2024-02-29', {valueDate: '2024-02-29'}, undefined],
    ['2026-02-30', undefined, 'not-a-date'],
    ['', undefined, undefined],
    ['2025-01', {valueDate: '2025-01'}, undefined],
  ],
};

function chooseIn(
  {item, answers}: ReferenceNode,
  values: readonly FhirValue[],
  formulas: RandomDefinition['formulas'],
): ReferenceNode['answers'] {
  const [only, another] = answers;
  if (values.length === 0 && only && !another) {
    // What was answered beneath waits for the next answer.
    only.value = undefined;
    only.fault = undefined;
    return [only];
  }
  const left = [...answers];
  const take = (fits: (each: ReferenceNode['answers'][number]) => boolean) => {
    const found = left.findIndex(fits);
    return found < 0 ? undefined : left.splice(found, 1)[0];
  };
  const chosen = values.map((value) => {
    const same = take((each) => each.value !== undefined && isSame(each.value, value));
    if (same) return same;
    const free = take((each) => !item.repeats || each.value === undefined);
    if (!free) return answer(item, value, formulas);
    free.value = value;
    free.fault = undefined;
    return free;
  });
  return chosen.length > 0 ? chosen : [answer(item, undefined, formulas)];
}

/** The same answer; a code without a system is the code of any. */
function isSame(one: FhirValue, other: FhirValue): boolean {
  if (one.valueCoding && other.valueCoding) {
    const [left, right] = [one.valueCoding, other.valueCoding];
    const isAnySystem = !left.system || !right.system;
    return left.code === right.code && (isAnySystem || left.system === right.system);
  }
  if (one.valueAttachment) return one.valueAttachment === other.valueAttachment;
  if (one.valueDateTime && other.valueDateTime)
    return Date.parse(one.valueDateTime) === Date.parse(other.valueDateTime);
  return JSON.stringify(one) === JSON.stringify(other);
}

type Pair = readonly [SurveyNode, ReferenceNode, ReferenceNode[]];

/** Places with their twins, which must be of the same items in the same order. */
function pairsOf(nodes: readonly SurveyNode[], twins: ReferenceNode[]): Pair[] {
  const ids = (list: readonly {readonly item: {readonly linkId: string}}[]): readonly string[] =>
    list.map(({item}) => item.linkId);
  assertSame(ids(nodes), ids(twins), 'the items');
  return nodes.flatMap((node, at) => {
    const twin = twins[at]!;
    if (!isAsked(twin.item))
      return [[node, twin, twins] as Pair, ...pairsOf(node.nodes, twin.nodes)];
    assertSame(
      node.entries.map(({value}) => value),
      twin.answers.map(({value}) => value),
      `the answers of ${twin.item.linkId}`,
    );
    const beneath = node.entries.flatMap((entry, index) =>
      pairsOf(entry.nodes, twin.answers[index]!.nodes),
    );
    return [[node, twin, twins] as Pair, ...beneath];
  });
}

function compare(
  survey: Survey,
  reference: ReferenceSurvey,
  {random: {formulas}, counts}: {random: RandomDefinition; counts: Counts},
): void {
  const judgment = judge(reference, formulas);
  for (const [node, twin] of pairsOf(survey.nodes, reference.nodes)) {
    const isEnabled = judgment.isEnabled(twin);
    assertSame(node.enabled, isEnabled, `whether ${twin.item.linkId} is asked`);
    if (!isEnabled) counts.disabled++;
  }
  const items = referenceResponse(reference.nodes, judgment);
  assertSame(survey.respond().item ?? [], items, 'the response');
  assertSame(
    survey
      .problems()
      .map(({node, index, code}) => `${node.item.linkId}#${String(index ?? '')}:${code}`),
    referenceProblems(reference.nodes, judgment),
    'the problems',
  );
}

/** How each place looks. */
type Looks = ReadonlyMap<SurveyNode, string>;

function lookAll(survey: Survey): Looks {
  const looks = new Map<SurveyNode, string>();
  const look = (nodes: readonly SurveyNode[]): void => {
    for (const node of nodes) {
      const keys = (list: readonly SurveyNode[]): readonly string[] => list.map(({key}) => key);
      const entries = node.entries.map(({value, text, nodes: inner}) => [value, text, keys(inner)]);
      looks.set(node, JSON.stringify([node.enabled, entries, keys(node.nodes)]));
      look(node.nodes);
      for (const entry of node.entries) look(entry.nodes);
    }
  };
  look(survey.nodes);
  return looks;
}

/**
 * Whoever looks different was reported, and nobody else but the place that was acted on, and what lies within something
 * that was asked or left out with it.
 */
function assertReported({before, after, reported, target, isExact}: Telling): void {
  const isDifferent = (node: SurveyNode | undefined): boolean =>
    node !== undefined &&
    (before.get(node) !== after.get(node) || (node !== target && isDifferent(node.parent)));
  for (const [node, look] of after) {
    if (before.get(node) === look) continue;
    assertTrue(reported.has(node), `${node.item.linkId} looks different, and nobody was told`);
  }
  for (const node of reported) {
    assertTrue(
      node === target || isDifferent(node) || (!isExact && isConditional(node)),
      `${node.item.linkId} was judged again for nothing`,
    );
  }
}

/** Asked or answered by what is computed: one step towards where it comes to rest may be undone by the next. */
function isConditional({item, parent}: SurveyNode): boolean {
  const {enableWhen, extension} = item.source;
  const isOwn =
    enableWhen ?? extension?.some(({url}) => /(enableWhen|calculated)Expression$/.test(url));
  return Boolean(isOwn) || (parent !== undefined && isConditional(parent));
}

interface Telling {
  readonly before: Looks;
  readonly after: Looks;
  readonly reported: ReadonlySet<SurveyNode>;
  readonly target: SurveyNode;
  /** Nothing is computed, so that every report can be told beforehand. */
  readonly isExact: boolean;
}

function assertTrue(fact: boolean, otherwise: string): void {
  if (!fact) throw new Error(otherwise);
}

function assertSame(actual: unknown, expected: unknown, what: string): void {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(value));
  assertTrue(one === other, `${what}: ${String(one)}, and by the reference ${String(other)}`);
}
