import type {Measure, MeasureKind} from './measure.js';

/** What is wrong with a list of measures that came from outside, and where. */
export interface MeasureFault {
  /** As in `[2].items[0].scale`. */
  readonly path: string;
  readonly code:
    | 'not-a-list'
    | 'malformed'
    | 'missing'
    | 'unknown-kind'
    | 'duplicate-id'
    | 'duplicate-answer'
    | 'wrong-length'
    | 'outside-scale'
    | 'mixed-items'
    | 'unknown-question';
}

/** The most measures, items and answers that a list may have: more is a mistake, or meant to keep a service busy. */
const most = 200;

/** Says everything that is wrong with a list of measures; `linkIds` are those of the survey, where it is known. */
export function checkMeasures(
  value: unknown,
  linkIds?: ReadonlySet<string>,
): readonly MeasureFault[] {
  if (!Array.isArray(value) || value.length > most) return [{path: '', code: 'not-a-list'}];
  const ids = new Set<unknown>();
  return value.flatMap((measure: unknown, index) => {
    const path = `[${index}]`;
    if (!isRecord(measure)) return [{path, code: 'malformed'}];
    const repeated: MeasureFault[] = ids.has(measure.id)
      ? [{path: `${path}.id`, code: 'duplicate-id'}]
      : [];
    ids.add(measure.id);
    return [...repeated, ...measureFaults(measure, path, linkIds)];
  });
}

/** True for a list of measures with nothing wrong. */
export function areMeasures(
  value: unknown,
  linkIds?: ReadonlySet<string>,
): value is readonly Measure[] {
  return checkMeasures(value, linkIds).length === 0;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown, measure: Fields) => MeasureFault['code'] | undefined;
type Checks = Readonly<Record<string, Check>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isAnswer = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const required =
  (check: Check): Check =>
  (value, measure) =>
    value === undefined ? 'missing' : check(value, measure);
const optional =
  (check: Check): Check =>
  (value, measure) =>
    value === undefined ? undefined : check(value, measure);

const text: Check = (value) => (isText(value) ? undefined : 'malformed');

const answers: Check = (value) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > most) return 'malformed';
  if (!value.every(isAnswer)) return 'malformed';
  return new Set(value.map(String)).size === value.length ? undefined : 'duplicate-answer';
};

const answersOf =
  (length: number): Check =>
  (value, measure) =>
    answers(value, measure) ??
    ((value as unknown[]).length === length ? undefined : 'wrong-length');

const withinScale: Check = (value, measure) => {
  const scale: unknown = measure.scale;
  const fault = answers(value, measure);
  if (fault || !Array.isArray(scale)) return fault;
  const known = new Set(scale.map(String));
  return (value as unknown[]).every((answer) => known.has(String(answer)))
    ? undefined
    : 'outside-scale';
};

const points: Check = (value, {scale}) => {
  if (!Array.isArray(value) || !value.every((point) => Number.isFinite(point))) return 'malformed';
  return Array.isArray(scale) && value.length === scale.length ? undefined : 'wrong-length';
};

const leastAnswered: Check = (value, {items}) =>
  Number.isInteger(value) &&
  (value as number) >= 1 &&
  Array.isArray(items) &&
  (value as number) <= items.length
    ? undefined
    : 'malformed';

const list: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= most ? undefined : 'malformed';

const question: Checks = {linkId: required(text)};
const scaled: Checks = {...question, scale: required(answers)};

/** What each kind of measure must hold, besides id and kind. */
const checksOf: Readonly<Record<MeasureKind, Checks>> = {
  'top-box': {...scaled, box: optional(withinScale)},
  'bottom-box': {...scaled, box: optional(withinScale)},
  'linear-mean': {...scaled, points: optional(points)},
  satisfaction: scaled,
  effort: {...scaled, points: optional(points), agree: required(withinScale)},
  smiley: {...question, scale: required(answersOf(4))},
  'net-promoter': {...question, scale: optional(answersOf(11))},
  'friends-and-family': {
    ...question,
    positive: required(answers),
    negative: required(answers),
    others: required(answers),
  },
  composite: {items: required(list)},
  'problem-score': {items: required(list), leastAnswered: optional(leastAnswered)},
};

const problemItem: Checks = {...scaled, problems: required(withinScale)};

function measureFaults(
  measure: Fields,
  path: string,
  linkIds: ReadonlySet<string> | undefined,
): readonly MeasureFault[] {
  const {kind} = measure;
  if (typeof kind !== 'string' || !Object.hasOwn(checksOf, kind))
    return [{path: `${path}.kind`, code: 'unknown-kind'}];
  const checks = {id: required(text), title: optional(text), ...checksOf[kind as MeasureKind]};
  return [
    ...faultsOf(measure, {path, checks, linkIds}),
    ...sidesFaults(measure, path),
    ...itemFaults(measure, path, linkIds),
  ];
}

interface Expected {
  readonly path: string;
  readonly checks: Checks;
  readonly linkIds: ReadonlySet<string> | undefined;
}

function faultsOf(fields: Fields, {path, checks, linkIds}: Expected): readonly MeasureFault[] {
  const faults = Object.entries(checks).flatMap(([name, check]): readonly MeasureFault[] => {
    const code = check(fields[name], fields);
    return code ? [{path: `${path}.${name}`, code}] : [];
  });
  const {linkId} = fields;
  return linkIds && typeof linkId === 'string' && !linkIds.has(linkId)
    ? [...faults, {path: `${path}.linkId`, code: 'unknown-question'}]
    : faults;
}

/** An answer of the Friends and Family Test is on one side only. */
function sidesFaults({kind, positive, negative, others}: Fields, path: string): MeasureFault[] {
  const sides = [positive, negative, others].filter((side) => Array.isArray(side)).flat();
  if (kind !== 'friends-and-family' || new Set(sides.map(String)).size === sides.length) return [];
  return [{path, code: 'duplicate-answer'}];
}

function itemFaults(
  {kind, items}: Fields,
  path: string,
  linkIds: ReadonlySet<string> | undefined,
): readonly MeasureFault[] {
  if (!Array.isArray(items) || (kind !== 'composite' && kind !== 'problem-score')) return [];
  const all: readonly unknown[] = items;
  const faults = all.flatMap((item, index): readonly MeasureFault[] => {
    const place = `${path}.items[${index}]`;
    if (!isRecord(item)) return [{path: place, code: 'malformed'}];
    if (kind === 'problem-score')
      return faultsOf(item, {path: place, checks: problemItem, linkIds});
    return ['top-box', 'bottom-box', 'linear-mean'].includes(String(item.kind))
      ? measureFaults(item, place, linkIds)
      : [{path: `${place}.kind`, code: 'unknown-kind'}];
  });
  const kinds = new Set(all.map((item) => isRecord(item) && item.kind));
  return kind === 'composite' && kinds.size > 1
    ? [...faults, {path: `${path}.items`, code: 'mixed-items'}]
    : faults;
}
