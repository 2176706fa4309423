import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {loadSurvey} from './load-survey.js';
import type {Extension, Questionnaire, QuestionnaireItem} from './questionnaire.js';
import type {ResponseItem} from './questionnaire-response.js';
import type {Survey, SurveyNode} from './survey.js';
import {SurveyRefusedError} from './survey-issue.js';

/**
 * Real questionnaires from a public library of FHIR forms, looked for beside the repository and never part of it. What
 * is expected is read from each definition here, by other means than the engine's.
 */
const folder = fileURLToPath(
  new URL('../../../../../shared/data/questionnaires/', import.meta.url),
);
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.json'))
  : [];
const read = (name: string): Questionnaire =>
  JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Questionnaire;

interface Located {
  readonly item: QuestionnaireItem;
  readonly path: string;
  readonly above: readonly string[];
}

function located(
  items: readonly QuestionnaireItem[] = [],
  at = 'Questionnaire',
  above: readonly string[] = [],
): Located[] {
  return items.flatMap((item, index) => {
    const path = `${at}.item[${String(index)}]`;
    return [{item, path, above}, ...located(item.item, path, [...above, item.linkId])];
  });
}

describe(
  'a real questionnaire',
  {skip: files.length === 0 && 'no ../shared/data/questionnaires here'},
  () => {
    for (const name of files) {
      const definition = read(name);
      const all = located(definition.item);
      const faults = expectedFaults(all);

      test(`${name} is ${faults.length > 0 ? 'refused with every reason' : 'ready to be filled in'}`, async () => {
        const loaded = await load(definition);
        if (faults.length > 0) {
          assert.ok(loaded instanceof SurveyRefusedError);
          const reasons = loaded.issues.map(({code, path}) => `${code} ${path}`);
          assert.deepEqual(reasons.sort(), faults.sort());
          return;
        }
        assert.ok(!(loaded instanceof SurveyRefusedError), String(loaded));
        asksWhatItSays(loaded, definition, all);
        offersItsOptions(loaded, definition);
        reportsTheRest(loaded, definition, all);
        isAnswered(loaded, all);
      });
    }
  },
);

async function load(definition: Questionnaire): Promise<Survey | SurveyRefusedError> {
  try {
    return await loadSurvey(definition);
  } catch (error) {
    if (error instanceof SurveyRefusedError) return error;
    throw error;
  }
}

/** What FHIR forbids, looked for one rule at a time. */
function expectedFaults(all: readonly Located[]): string[] {
  const ids = all.map(({item}) => item.linkId);
  const faults: string[] = [];
  const boolean = ['required', 'repeats', 'readOnly'] as const;
  const primitive: Readonly<Record<string, string>> = {
    answerBoolean: 'boolean',
    answerDecimal: 'number',
    answerInteger: 'number',
    answerString: 'string',
    answerDate: 'string',
    answerDateTime: 'string',
    answerTime: 'string',
    answerCoding: 'object',
    answerQuantity: 'object',
  };
  all.forEach(({item, path}, index) => {
    if (ids.indexOf(item.linkId) < index) faults.push(`duplicate-link-id ${path}`);
    for (const field of boolean) {
      if (item[field] !== undefined && typeof item[field] !== 'boolean')
        faults.push(`malformed ${path}.${field}`);
    }
    (item.enableWhen ?? []).forEach((condition, at) => {
      const where = `${path}.enableWhen[${String(at)}]`;
      if (!ids.includes(condition.question)) faults.push(`missing-target ${where}`);
      const [[field, value]] = Object.entries(condition).filter(([key]) => key in primitive) as [
        [string, unknown],
      ];
      if (typeof value !== primitive[field]) faults.push(`invalid-enable-when ${where}`);
    });
  });
  return [...faults, ...expectedLoops(all)];
}

/** Every item that can be reached from itself by conditions and by what it lies in; a loop is named at its first item. */
function expectedLoops(all: readonly Located[]): string[] {
  const next = (id: string): string[] =>
    all
      .filter(({item}) => item.linkId === id)
      .flatMap(({item, above}) => [
        ...(item.enableWhen ?? []).map(({question}) => question),
        ...above,
      ]);
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const todo = next(from);
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      todo.push(...next(id));
    }
    return seen;
  };
  const named = new Set<string>();
  return all.flatMap(({item, path}) => {
    const own = reached(item.linkId);
    if (!own.has(item.linkId) || named.has(item.linkId)) return [];
    for (const id of own) if (reached(id).has(item.linkId)) named.add(id);
    return [`reference-loop ${path}.enableWhen`];
  });
}

function asksWhatItSays(survey: Survey, definition: Questionnaire, all: readonly Located[]): void {
  const asked: string[] = [];
  const walk = (nodes: readonly SurveyNode[]): void => {
    for (const node of nodes) {
      if (asked.at(-1) !== node.item.linkId || !node.item.repeats) asked.push(node.item.linkId);
      walk(node.nodes);
      for (const {nodes: beneath} of node.entries.slice(0, 1)) walk(beneath);
    }
  };
  walk(survey.nodes);
  assert.deepEqual(
    asked,
    all.map(({item}) => item.linkId),
    'every item, in order',
  );
  for (const node of flat(survey)) {
    const source = all.find(({item}) => item.linkId === node.item.linkId)!.item;
    assert.equal(node.item.required, source.required === true);
    assert.equal(survey.words(node, source.text).text, source.text ?? '');
    const isComputed = /Expression"/.test(JSON.stringify(source.extension ?? []));
    if (!isComputed && source.type !== 'group' && source.type !== 'display') {
      const chosen = (source.answerOption ?? []).filter(
        ({initialSelected}) => initialSelected,
      ).length;
      const expected = source.initial?.length ?? chosen;
      const given = node.entries.filter(({value}) => value).length;
      assert.equal(
        given,
        source.repeats ? expected : Math.min(1, expected),
        `initial of ${source.linkId}`,
      );
    }
  }
  assert.equal(definition.resourceType, 'Questionnaire');
}

function offersItsOptions(survey: Survey, definition: Questionnaire): void {
  for (const node of flat(survey)) {
    const {answerOption, answerValueSet, extension = []} = node.item.source;
    if (extension.some(({url}) => url.endsWith('answerExpression'))) continue;
    const contained = definition.contained?.find(
      ({id, url}) => answerValueSet !== undefined && [`#${id ?? ''}`, url].includes(answerValueSet),
    ) as
      | {
          expansion?: {contains?: unknown[]};
          compose?: {include?: {concept?: unknown[]}[]};
        }
      | undefined;
    const listed =
      contained?.expansion?.contains ??
      contained?.compose?.include?.flatMap(({concept = []}) => concept);
    const expected = answerOption?.length ?? listed?.length ?? 0;
    assert.equal(node.options.length, expected, `options of ${node.item.linkId}`);
    if (answerValueSet !== undefined && !contained) {
      const isSaid = survey.issues.some(
        ({code, subject}) => code === 'unresolved-value-set' && subject === answerValueSet,
      );
      assert.ok(isSaid, `says that it does not have ${answerValueSet}`);
    }
  }
}

/** The extensions this library says it acts on. Every other one must be in the report, where it stands. */
const actedOn =
  /(itemControl|optionPrefix|ordinalValue|itemWeight|rendering-xhtml|rendering-markdown|choiceOrientation|variable|entryFormat|minOccurs|maxOccurs|unitOption|questionnaire-unit|displayCategory|openLabel|hidden|targetConstraint|launchContext|(calculated|initial|answer|enableWhen)Expression)$/i;

function reportsTheRest(survey: Survey, definition: Questionnaire, all: readonly Located[]): void {
  const places: {readonly path: string; readonly extension: readonly Extension[]}[] = [
    {path: 'Questionnaire', extension: definition.extension ?? []},
    ...all.flatMap(({item, path}) => [
      {path, extension: item.extension ?? []},
      {path: `${path}._text`, extension: item._text?.extension ?? []},
      {path: `${path}._prefix`, extension: item._prefix?.extension ?? []},
    ]),
  ];
  for (const {path, extension} of places) {
    extension.forEach(({url}, index) => {
      if (actedOn.test(url)) return;
      const at = `${path}.extension[${String(index)}]`;
      const isSaid = survey.issues.some((issue) => issue.path === at && issue.subject === url);
      assert.ok(isSaid, `${url} at ${at} is neither acted on nor reported`);
    });
  }
}

/** Answers whatever is asked, and looks at what is written. */
function isAnswered(survey: Survey, all: readonly Located[]): void {
  const answers: Readonly<Record<string, string>> = {
    integer: '3',
    decimal: '2.5',
    quantity: '4',
    date: '2026-02-28',
    dateTime: '2026-02-28T10:00:00Z',
    time: '10:30',
    url: 'https://a.example/x',
  };
  for (const node of flat(survey)) {
    const {type, readOnly} = node.item;
    if (
      !node.enabled ||
      readOnly ||
      type === 'group' ||
      type === 'display' ||
      type === 'attachment'
    )
      continue;
    if (node.options.length > 0) survey.choose(node, node.options.slice(0, 1));
    else if (type === 'boolean') survey.set(node, 0, {valueBoolean: true});
    else if (type !== 'choice') survey.type(node, 0, answers[type] ?? 'words');
  }
  const enabled = new Set(
    flat(survey)
      .filter((node) => node.enabled)
      .map(({item}) => item.linkId),
  );
  const check = (items: readonly ResponseItem[] = [], above: readonly string[] = []): void => {
    for (const {linkId, answer = [], item} of items) {
      const source = all.find((each) => each.item.linkId === linkId);
      assert.deepEqual(source?.above, above, `${linkId} lies where the definition has it`);
      assert.ok(enabled.has(linkId), `${linkId} is asked`);
      assert.ok(source.item.repeats === true || answer.length < 2, `${linkId} has one answer`);
      check(item, [...above, linkId]);
      for (const {item: beneath, ...value} of answer) {
        assert.ok(Object.keys(value).length <= 1, `${linkId} has one value an answer`);
        check(beneath, [...above, linkId]);
      }
    }
  };
  const {item} = survey.respond();
  check(item);
  const canBeAnswered = flat(survey).some(
    ({item: {type, readOnly}, options}) =>
      !readOnly &&
      !['group', 'display', 'attachment'].includes(type) &&
      (type !== 'choice' || options.length > 0),
  );
  assert.equal((item?.length ?? 0) > 0, canBeAnswered, 'what can be answered was');
}

function flat({nodes}: {readonly nodes: readonly SurveyNode[]}): SurveyNode[] {
  return nodes.flatMap((node) => [node, ...flat(node), ...node.entries.flatMap(flat)]);
}
