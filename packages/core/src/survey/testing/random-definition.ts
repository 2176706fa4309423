import type * as FastCheck from 'fast-check';
import type {
  AnswerOption,
  EnableWhen,
  Extension,
  FhirValue,
  ItemType,
  Questionnaire,
  QuestionnaireItem,
} from '../questionnaire.js';
import {isAsked, type Formula, type Formulas} from './reference-survey.js';

/** A definition, with what it computes told apart. */
export interface RandomDefinition {
  readonly definition: Questionnaire;
  readonly formulas: Formulas;
}

const fhir = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** A few values of each type, close enough to one another that conditions hit and miss. */
export const sampleValues: Readonly<Record<ItemType, readonly FhirValue[]>> = {
  group: [],
  display: [],
  boolean: [{valueBoolean: true}, {valueBoolean: false}],
  decimal: [{valueDecimal: 1}, {valueDecimal: 1.5}, {valueDecimal: -2}],
  integer: [{valueInteger: 0}, {valueInteger: 1}, {valueInteger: 7}],
  date: [{valueDate: '2024-02-29'}, {valueDate: '2025-01'}, {valueDate: '2025-01-31'}],
  dateTime: [
    {valueDateTime: '2025-01-31T10:00:00Z'},
    {valueDateTime: '2025-01-31T11:00:00+01:00'},
    {valueDateTime: '2025-01-31T12:00:00Z'},
  ],
  time: [{valueTime: '08:00:00'}, {valueTime: '23:59:59'}],
  string: [{valueString: 'a'}, {valueString: 'bcd'}],
  text: [{valueString: 'a'}, {valueString: 'long enough'}],
  url: [{valueUri: 'https://example.org/'}, {valueUri: 'urn:a:b'}],
  choice: [
    {valueCoding: {code: 'a', system: 'urn:x'}},
    {valueCoding: {code: 'a', system: 'urn:y'}},
    {valueCoding: {code: 'b'}},
    {valueCoding: {code: 'c', system: 'urn:x', display: 'C'}},
  ],
  'open-choice': [
    {valueCoding: {code: 'a', system: 'urn:x'}},
    {valueCoding: {code: 'b'}},
    {valueString: 'own words'},
  ],
  attachment: [{valueAttachment: {title: 'a'}}, {valueAttachment: {title: 'b'}}],
  reference: [{valueReference: {reference: 'Patient/1'}}],
  quantity: [
    {valueQuantity: {value: 1, unit: 'kg', code: 'kg'}},
    {valueQuantity: {value: 2, unit: 'kg', code: 'kg'}},
    {valueQuantity: {value: 2, unit: 'm'}},
  ],
};

/** The dice of one item; what they mean depends on where it is. */
interface Rolled {
  readonly type: ItemType;
  readonly repeats: boolean;
  readonly required: boolean;
  readonly occurs: readonly [number, number] | undefined;
  readonly conditions: readonly RolledCondition[];
  readonly any: boolean;
  readonly initial: readonly number[];
  readonly limits: boolean;
  readonly formula: 'sum' | 'count' | 'exists' | 'near' | 'initial' | undefined;
  readonly target: number;
  readonly inner: readonly Rolled[];
}

interface RolledCondition {
  readonly target: number;
  readonly operator: EnableWhen['operator'];
  readonly value: number;
  readonly isAnywhere: boolean;
}

const condition = (fc: typeof FastCheck): FastCheck.Arbitrary<RolledCondition> =>
  fc.record<RolledCondition>({
    target: fc.nat(99),
    operator: fc.constantFrom('exists', '=', '!=', '>', '<', '>=', '<='),
    value: fc.nat(9),
    isAnywhere: fc.integer({min: 0, max: 9}).map((roll) => roll === 0),
  });

const rolled = (fc: typeof FastCheck, depth: number): FastCheck.Arbitrary<Rolled> =>
  fc.record<Rolled>({
    type: fc.constantFrom<ItemType>(
      ...([
        'group',
        'group',
        'group',
        'boolean',
        'integer',
        'integer',
        'choice',
        'choice',
      ] as const),
      ...(['display', 'decimal', 'date', 'dateTime', 'time', 'string', 'text', 'url'] as const),
      ...(['open-choice', 'attachment', 'quantity'] as const),
    ),
    repeats: fc.boolean(),
    required: fc.boolean(),
    occurs: fc.option(fc.constantFrom([2, 3] as const, [0, 2] as const, [1, 2] as const), {
      nil: undefined,
      freq: 4,
    }),
    conditions: fc.array(condition(fc), {maxLength: 2}),
    any: fc.boolean(),
    initial: fc.oneof(
      {weight: 3, arbitrary: fc.constant([])},
      {weight: 1, arbitrary: fc.array(fc.nat(9), {minLength: 1, maxLength: 2})},
    ),
    limits: fc.boolean(),
    formula: fc.constantFrom(
      ...([undefined, undefined, undefined, undefined] as const),
      ...(['sum', 'count', 'exists', 'near', 'initial'] as const),
    ),
    target: fc.nat(99),
    inner: depth === 0 ? fc.constant([]) : fc.array(rolled(fc, depth - 1), {maxLength: 3}),
  });

/** Questionnaires of every item type but `reference`, nested, repeating and depending on each other. */
export const randomDefinition = (fc: typeof FastCheck): FastCheck.Arbitrary<RandomDefinition> =>
  fc.array(rolled(fc, 2), {minLength: 1, maxLength: 5}).map(write);

function write(rolls: readonly Rolled[]): RandomDefinition {
  const calculated = new Map<string, Formula>();
  const enabling = new Map<string, Formula>();
  const initial = new Map<string, FhirValue>();
  const all: {item: QuestionnaireItem; roll: Rolled; siblings: QuestionnaireItem[]}[] = [];

  const writeAll = (list: readonly Rolled[]): QuestionnaireItem[] => {
    const siblings: QuestionnaireItem[] = [];
    for (const roll of list) {
      const item: Mutable = {linkId: `i${String(all.length)}`, type: roll.type};
      all.push({item, roll, siblings});
      siblings.push(item);
      writePlain(item, roll);
      const takesInner = roll.type !== 'display' && roll.inner.length > 0;
      if (takesInner) item.item = writeAll(roll.inner);
    }
    return siblings;
  };
  const item = writeAll(rolls);
  all.forEach(({item: each, roll, siblings}, index) => {
    writeFormula(each, {roll, siblings, before: all.slice(0, index).map((other) => other.item)});
    writeConditions(each, roll, index);
  });

  function writeConditions(each: Mutable, roll: Rolled, index: number): void {
    const conditions = roll.conditions.flatMap(({target, operator, value, isAnywhere}) => {
      // What is computed depends on what comes before it, so that nothing else may depend on what follows.
      const isFree = isAnywhere && !rolls.some(computes);
      const pool = (isFree ? all : all.slice(0, index)).map((other) => other.item);
      const asked = pool.filter((other) => isAsked(other) && other !== each);
      const question = asked[target % Math.max(asked.length, 1)];
      return question ? [conditionOn(question, operator, value)] : [];
    });
    if (conditions.length === 0 || enabling.has(each.linkId)) return;
    each.enableWhen = conditions;
    if (conditions.length > 1) each.enableBehavior = roll.any ? 'any' : 'all';
  }

  function writeFormula(
    each: Mutable,
    {
      roll,
      siblings,
      before,
    }: {roll: Rolled; siblings: QuestionnaireItem[]; before: QuestionnaireItem[]},
  ): void {
    const {formula: kind, target} = roll;
    const pool = kind === 'near' ? before.filter((other) => siblings.includes(other)) : before;
    const asked = pool.filter(
      (other) =>
        isAsked(other) &&
        !(other.item?.length ?? 0) &&
        (kind !== 'sum' || other.type === 'integer'),
    );
    const of = asked[target % Math.max(asked.length, 1)]?.linkId;
    if (kind === 'initial' && each.type === 'integer' && !each.initial) {
      initial.set(each.linkId, {valueInteger: 5});
      each.extension = [...(each.extension ?? []), expression('initialExpression', '2 + 3')];
    }
    if (kind === undefined || kind === 'initial' || of === undefined) return;
    const formula: Formula = {kind, of};
    if (kind === 'exists') {
      enabling.set(each.linkId, formula);
      each.extension = [
        ...(each.extension ?? []),
        expression('enableWhenExpression', pathOf(formula)),
      ];
    } else if (each.type === 'integer' && kind !== 'near') {
      computeInstead(each, formula, pathOf(formula));
    } else if (each.type === 'integer' && isInGroup(each)) {
      computeInstead(each, formula, `%v${of}.count()`);
    }
  }

  /** Only a group has a name for what lies in it; at the top and beneath answers nothing is computed from near by. */
  function isInGroup(each: QuestionnaireItem): boolean {
    const around = all.find(({item: other}) => other.item?.includes(each))?.item as
      Mutable | undefined;
    if (around?.type !== 'group') return false;
    const named = around.item!.map(({linkId}) => linkId);
    const variables = named.map((linkId) => ({
      url: `${fhir}variable`,
      valueExpression: {
        name: `v${linkId}`,
        language: 'text/fhirpath',
        expression: `item.where(linkId = '${linkId}').answer.value`,
      },
    }));
    const others = (around.extension ?? []).filter(({url}) => url !== `${fhir}variable`);
    around.extension = [...others, ...variables];
    return true;
  }

  function computeInstead(each: Mutable, formula: Formula, path: string): void {
    delete each.initial;
    delete each.repeats;
    each.readOnly = true;
    initial.delete(each.linkId);
    calculated.set(each.linkId, formula);
    each.extension = [expression('calculatedExpression', path)];
  }

  return {
    definition: {resourceType: 'Questionnaire', status: 'active', item},
    formulas: {calculated, enabling, initial},
  };
}

const computes = ({formula, inner}: Rolled): boolean =>
  (formula !== undefined && formula !== 'initial') || inner.some(computes);

type Mutable = {-readonly [Field in keyof QuestionnaireItem]: QuestionnaireItem[Field]};

const expression = (name: string, path: string): Extension => ({
  url: `${sdc}${name}`,
  valueExpression: {language: 'text/fhirpath', expression: path},
});

function pathOf({kind, of}: Formula): string {
  const values = `%resource.descendants().where(linkId = '${of}').answer.value`;
  return `${values}.${kind}()`;
}

function writePlain(
  item: Mutable,
  {type, repeats, required, occurs, initial, limits}: Rolled,
): void {
  if (type === 'display') return;
  if (repeats) item.repeats = true;
  if (required) item.required = true;
  const extension: Extension[] = [];
  if (occurs && repeats) {
    const [min, max] = occurs;
    if (min > 0) extension.push({url: `${fhir}questionnaire-minOccurs`, valueInteger: min});
    extension.push({url: `${fhir}questionnaire-maxOccurs`, valueInteger: max});
    if (min === 0) delete item.required;
  }
  const samples = sampleValues[type];
  if (type === 'choice')
    item.answerOption = samples.map((sample, index): AnswerOption => {
      return initial.includes(index) ? {...sample, initialSelected: true} : sample;
    });
  else if (initial.length > 0 && samples.length > 0)
    item.initial = initial.map((index) => samples[index % samples.length]!);
  if (limits && type === 'integer') {
    extension.push(
      {url: `${fhir}minValue`, valueInteger: 1},
      {url: `${fhir}maxValue`, valueInteger: 5},
    );
  }
  if (limits && (type === 'string' || type === 'text')) {
    item.maxLength = 5;
    extension.push({url: `${fhir}minLength`, valueInteger: 2});
  }
  if (extension.length > 0) item.extension = extension;
}

function conditionOn(
  {linkId, type}: QuestionnaireItem,
  wanted: EnableWhen['operator'],
  index: number,
): EnableWhen {
  const comparable = sampleValues[type].flatMap((value) =>
    Object.entries(value).flatMap(([name, content]) =>
      /Uri|Attachment/.test(name) ? [] : [[name.replace('value', 'answer'), content as unknown]],
    ),
  );
  const pair = comparable[index % Math.max(comparable.length, 1)];
  if (wanted === 'exists' || !pair) {
    return {question: linkId, operator: 'exists', answerBoolean: index % 2 === 0};
  }
  const isOrdered = /integer|decimal|date|time|quantity/i.test(type);
  const operator = isOrdered || wanted === '=' ? wanted : '!=';
  return {question: linkId, operator, [String(pair[0])]: pair[1]};
}
