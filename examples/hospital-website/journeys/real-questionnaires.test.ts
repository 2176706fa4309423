import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {FhirValue, Questionnaire} from '../../../packages/core/src/survey/index.js';
import {answersIn} from './survey-conformance/row.js';
import type {AccessibleNode} from '../../stage/accessible-tree.js';
import {axeFindings} from '../../stage/axe.js';
import {
  expectedItems,
  hasExtension,
  initialAnswers,
  isAsked,
  type ExpectedItem,
} from '../../stage/expected-items.js';
import {figure} from '../../stage/figure.js';
import {openSurveyStand, type SurveyStand} from '../../stage/survey-stand.js';

/**
 * Real questionnaires from a public library of FHIR forms, looked for beside the repository and never part of it. Each
 * is shown by the published file on a strict page, and what is on the page is compared with what its definition says.
 */
const folder = fileURLToPath(new URL('../../../../shared/data/questionnaires/', import.meta.url));
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.json'))
  : [];
const skip = names.length === 0 && 'no ../shared/data/questionnaires here';
const read = (name: string): Questionnaire =>
  JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Questionnaire;

const counted = {drawn: 0, refused: 0, items: 0, controls: 0, options: 0, answers: 0, undecided: 0};

describe('a real questionnaire on a strict page', {skip}, () => {
  let stand: SurveyStand;

  before(async () => {
    stand = await openSurveyStand({viewport: {width: 1200, height: 900}});
    stand.page.setDefaultTimeout(5_000);
  });

  after(async () => {
    figure(`real questionnaires: ${JSON.stringify(counted)}`);
    // Without a stand there is nothing to close, and the failure to report is the one above.
    await (stand as SurveyStand | undefined)?.close();
  });

  for (const name of names) {
    it(`${name} is shown as its definition says, or refused with every reason`, async () => {
      const definition = read(name);
      const all = expectedItems(definition);
      const faults = faultsOf(all);
      const {violations, messages} = stand.visit;
      const before = [violations.length, messages.length] as const;
      await stand.show(definition);
      if (faults.length > 0) await isRefused(stand, faults);
      else {
        await isDrawn(stand, all);
        await isAnswered(stand, all);
      }
      await hasNoScript(stand);
      assert.deepEqual(violations.slice(before[0]), [], 'violations of the policy');
      const errors = messages.slice(before[1]).filter((message) => message.startsWith('error'));
      assert.deepEqual(errors, [], 'errors in the console');
    });
  }
});

describe('a real questionnaire, to assistive technology', {skip}, () => {
  let stand: SurveyStand;

  before(async () => {
    stand = await openSurveyStand({bypassCSP: true});
  });

  after(() => (stand as SurveyStand | undefined)?.close());

  for (const name of names) {
    it(`${name} has nothing that axe finds fault with`, async () => {
      await stand.show(read(name));
      assert.deepEqual(await axeFindings(stand.page, 'pr-survey'), []);
    });
  }
});

/** What FHIR forbids, looked for one rule at a time. */
function faultsOf(all: readonly ExpectedItem[]): string[] {
  const ids = all.map(({item}) => item.linkId);
  const faults: string[] = [];
  all.forEach(({item, path}, index) => {
    if (ids.indexOf(item.linkId) < index) faults.push(`duplicate-link-id ${path}`);
    for (const field of ['required', 'repeats', 'readOnly'] as const)
      if (item[field] !== undefined && typeof item[field] !== 'boolean')
        faults.push(`malformed ${path}.${field}`);
    (item.enableWhen ?? []).forEach((condition, at) => {
      const where = `${path}.enableWhen[${at}]`;
      if (!ids.includes(condition.question)) faults.push(`missing-target ${where}`);
      const {question: _question, operator: _operator, ...rest} = condition;
      const [[field = '', value] = []] = Object.entries(rest);
      const wanted = /Boolean$/.test(field)
        ? 'boolean'
        : /(Decimal|Integer)$/.test(field)
          ? 'number'
          : /(Coding|Quantity)$/.test(field)
            ? 'object'
            : 'string';
      if (typeof value !== wanted) faults.push(`invalid-enable-when ${where}`);
    });
  });
  return [...faults, ...loopsOf(all)];
}

/** Every item that can be reached from itself by conditions and by what it lies in; a loop is named at its first item. */
function loopsOf(all: readonly ExpectedItem[]): string[] {
  const byId = new Map(all.map((each) => [each.item.linkId, each]));
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const walk = (id: string): void => {
      const {item, above = []} = byId.get(id) ?? {};
      for (const next of [
        ...(item?.enableWhen ?? []).map(({question}) => question),
        ...above.map((each) => each.item.linkId),
      ]) {
        if (seen.has(next)) continue;
        seen.add(next);
        walk(next);
      }
    };
    walk(from);
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

async function isRefused(stand: SurveyStand, faults: readonly string[]): Promise<void> {
  const issues = await stand.issues();
  assert.deepEqual(issues.map(({code, path}) => `${code} ${path}`).sort(), [...faults].sort());
  assert.ok(issues.every(({severity}) => severity === 'refused'));
  await stand.page.getByText('These questions cannot be shown here.').waitFor();
  assert.equal(await stand.page.locator('pr-survey').locator('input, textarea, select').count(), 0);
  counted.refused += 1;
}

async function isDrawn(stand: SurveyStand, all: readonly ExpectedItem[]): Promise<void> {
  await compare(stand, all, initialAnswers(all));
  counted.drawn += 1;
}

/** Compares what assistive technology is told of the page with what the definition asks for, item by item. */
async function compare(
  stand: SurveyStand,
  all: readonly ExpectedItem[],
  answers: ReturnType<typeof initialAnswers>,
): Promise<void> {
  const seen = await seenOn(stand);
  // Several questions may have the same words: each has a control of its own.
  const left = new Set(seen.nodes);
  for (const expected of all) {
    const {item, words, above} = expected;
    const asked = isAsked(expected, answers, all);
    const name = item.text || item.linkId;
    if (asked === undefined) {
      counted.undecided += 1;
      continue;
    }
    const isAlone = all.filter((each) => each.words.includes(words)).length === 1;
    if (!asked) {
      if (isAlone && words !== '') assert.ok(!seen.text.includes(words), `${name} is not shown`);
      continue;
    }
    // The panel of a tab is checked when its tab is open, and the first one is.
    const panel = [...above, expected].find(
      (each) => each.above.at(-1)?.control === 'tab-container',
    );
    if (panel && panel.above.at(-1)?.item.item?.[0] !== panel.item) {
      assert.ok(
        seen.nodes.some(({role, name: tab}) => role === 'tab' && tab === panel.words),
        name,
      );
      continue;
    }
    counted.items += 1;
    assert.ok(seen.text.includes(words), `the words of ${name} are on the page`);
    if (item.type === 'group' || item.type === 'display' || item.readOnly) continue;
    const own = hasItsControl(expected, [...left], answers);
    if (own) left.delete(own);
  }
}

async function seenOn(
  stand: SurveyStand,
): Promise<{readonly nodes: readonly AccessibleNode[]; readonly text: string}> {
  const nodes = await stand.accessible();
  const text = await stand.page.evaluate(
    () =>
      (document.querySelector('pr-survey')?.shadowRoot?.firstElementChild as HTMLElement).innerText,
  );
  return {nodes, text: text.replace(/\s+/g, ' ')};
}

/** The roles that Chromium gives to the controls of a type. */
const typedRoles: Readonly<Record<string, readonly string[]>> = {
  date: ['Date'],
  dateTime: ['DateTime', 'Date'],
  time: ['InputTime'],
};

const isTable = ({control}: ExpectedItem): boolean => /^(table|htable|matrix)$/.test(control ?? '');

/** Finds the control of an item by its role, its name and what it offers, and says which it is. */
function hasItsControl(
  expected: ExpectedItem,
  nodes: readonly AccessibleNode[],
  answers: ReturnType<typeof initialAnswers>,
): AccessibleNode | undefined {
  const {item, words, options, above} = expected;
  const label = `${words}${item.required ? ' (please answer)' : ''}`;
  const named = nodes.filter(({name}) => name === label);
  const isComputed = item.extension?.some(({url}) => /(calculated|initial)Expression$/.test(url));
  const given = isComputed ? [] : (answers.get(item.linkId) ?? []);
  const isPicked = item.type === 'choice' || item.type === 'open-choice' || item.answerOption;
  const parent = above.at(-1);
  counted.controls += 1;
  if (isPicked && parent && isTable(parent)) {
    isRow(label, options ?? [], nodes);
    return undefined;
  }
  if (isPicked) return hasItsChoices(expected, named, isComputed ? undefined : given);
  if (item.type === 'boolean') {
    const found = named.find((node) => isGroup(node) && choicesIn(node).join() === 'Yes,No');
    assert.ok(found, `${label} has Yes and No: ${said(named)}`);
    return found;
  }
  if (item.repeats && item.type !== 'attachment') {
    const found = named.find(isGroup);
    assert.ok(found, `${label} has a group: ${said(named)}`);
    const entries = within(found).filter(
      ({role, name}) => isField(role) && /^Answer \d+$/.test(name),
    );
    if (!isComputed) assert.equal(entries.length, Math.max(1, given.length), label);
    return found;
  }
  if (item.type === 'attachment') {
    assert.ok(named.length > 0, `${label} has its control`);
    return named[0];
  }
  const roles = typedRoles[item.type] ?? ['textbox'];
  const found = named.find(({role}) => roles.includes(role));
  assert.ok(found, `${label} has a ${roles[0] ?? ''}: ${said(named)}`);
  const [first] = given;
  if (first) {
    const {valueQuantity} = first;
    const written: unknown = valueQuantity ? valueQuantity.value : Object.values(first)[0];
    assert.equal(
      String(found.value ?? ''),
      String(written ?? ''),
      `${label} begins with its initial value`,
    );
  }
  return found;
}

function hasItsChoices(
  {item, options, plainOptions, control}: ExpectedItem,
  named: readonly AccessibleNode[],
  given: readonly FhirValue[] | undefined,
): AccessibleNode {
  const isList = control === 'drop-down' || control === 'autocomplete';
  const openLabel = item.extension?.find(({url}) => url.endsWith('openLabel'));
  const own = item.type === 'open-choice' ? [openLabel?.valueString ?? 'Other'] : [];
  const candidates = named.filter((node) => (isList ? node.role === 'combobox' : isGroup(node)));
  const offered = (node: AccessibleNode): readonly string[] =>
    isList ? optionsIn(node) : choicesIn(node);
  // A list that narrows is not open yet, and does not show what it has.
  const isShown = options !== undefined && control !== 'autocomplete' && !(isList && item.repeats);
  const wanted = [...(options ?? []), ...own];
  const plainWanted = [...(plainOptions ?? []), ...own];
  // A native list holds no markup: its options may be said in the plain words beside it.
  const isWanted = (node: AccessibleNode): boolean =>
    offered(node).length === wanted.length &&
    offered(node).every(
      (name, index) => name === wanted[index] || (isList && name === plainWanted[index]),
    );
  const found = (isShown ? candidates.find(isWanted) : undefined) ?? candidates[0];
  assert.ok(found, `${item.text ?? ''} has a ${isList ? 'combobox' : 'group'}: ${said(named)}`);
  if (isShown) {
    if (!isWanted(found)) assert.deepEqual(offered(found), wanted, item.text);
    counted.options += wanted.length;
  }
  if (isList) return found;
  const choices = within(found).filter(isChoice);
  const role = item.repeats ? 'checkbox' : 'radio';
  assert.ok(
    choices.every((choice) => choice.role === role),
    `${item.text ?? ''} has a ${role}`,
  );
  const checked = choices.filter(({states}) => states['checked'] === 'true');
  if (given)
    assert.equal(checked.length, given.length, `${item.text ?? ''} begins with its initial value`);
  return found;
}

/** The options of a native list, without the empty first line. */
const optionsIn = (node: AccessibleNode): readonly string[] =>
  within(node)
    .filter(({role}) => role === 'option' || role === 'MenuListOption')
    .map(({name}) => name)
    .filter((name) => name !== 'Choose one');

const isGroup = ({role}: AccessibleNode): boolean => role === 'group' || role === 'radiogroup';

/** The roles that Chromium gives to what can be typed into. */
const isField = (role: string): boolean =>
  role === 'textbox' || Object.values(typedRoles).some((roles) => roles.includes(role));

const isChoice = ({role}: AccessibleNode): boolean => role === 'radio' || role === 'checkbox';

const within = (node: AccessibleNode): readonly AccessibleNode[] =>
  node.children.flatMap((child) => [child, ...within(child)]);

const said = (nodes: readonly AccessibleNode[]): string =>
  nodes.map(({role, name}) => `${role} “${name}”`).join(', ');

const choicesIn = (node: AccessibleNode): readonly string[] =>
  within(node)
    .filter(isChoice)
    .map(({name}) => name);

function isRow(label: string, options: readonly string[], nodes: readonly AccessibleNode[]): void {
  for (const option of options) {
    const cell = nodes.find(({name}) => name === `${label} ${option}`);
    assert.match(cell?.role ?? 'nothing', /^(radio|checkbox)$/, `${label}: ${option}`);
  }
  assert.ok(
    nodes.some(({role, name}) => role === 'rowheader' && name.includes(label)),
    label,
  );
  for (const option of options)
    assert.ok(
      nodes.some(({role, name}) => role === 'columnheader' && name === option),
      option,
    );
  counted.options += options.length;
}

/** Answers what is asked first, by role and by key, and looks at the response and at what that shows and hides. */
async function isAnswered(stand: SurveyStand, all: readonly ExpectedItem[]): Promise<void> {
  const answers = initialAnswers(all);
  const survey = stand.page.locator('pr-survey');
  let given = 0;
  for (const expected of all) {
    const {item, words, above} = expected;
    const isSimple =
      isAsked(expected, answers, all) &&
      !item.readOnly &&
      !item.repeats &&
      words !== '' &&
      all.filter((each) => each.words === words).length === 1 &&
      !above.some((each) => each.control !== undefined || each.item.repeats) &&
      !item.extension?.some(({url}) => /(calculated|answer)Expression$/.test(url));
    if (!isSimple || given === 3) continue;
    const label = `${words}${item.required ? ' (please answer)' : ''}`;
    const value = answerTo(expected);
    if (!value) continue;
    if (item.type === 'string' && !item.answerOption) {
      await survey.getByRole('textbox', {name: label, exact: true}).focus();
      await stand.page.keyboard.type('By key');
    } else if (item.type === 'integer') {
      await survey.getByRole('textbox', {name: label, exact: true}).fill('4');
    } else {
      await survey
        .getByRole('group', {name: label, exact: true})
        .getByRole('radio')
        .first()
        .focus();
      await stand.page.keyboard.press('Space');
    }
    answers.set(item.linkId, [value]);
    const response = await stand.response();
    assert.deepEqual(answersIn(response?.item, item.linkId), [value], `the answer to ${label}`);
    given += 1;
    counted.answers += 1;
  }
  if (given > 0 && !all.some(({item}) => hasExtension(item, 'calculatedExpression')))
    await compareAsked(stand, all, answers);
}

/** What a definition says that the first choice, a typed text, or a number is as an answer. */
function answerTo({item, control, options}: ExpectedItem): object | undefined {
  if (item.type === 'boolean') return {valueBoolean: true};
  if (item.type === 'string' && !item.answerOption) return {valueString: 'By key'};
  if (item.type === 'integer' && !item.answerOption && !item.extension) return {valueInteger: 4};
  const [option] = item.answerOption ?? [];
  if (!option || !options || item.type !== 'choice' || (control && control !== 'radio-button'))
    return undefined;
  const {initialSelected: _initial, extension: _extension, ...value} = option;
  return value;
}

/** After answers, what is asked is on the page and what is not asked is not. */
async function compareAsked(
  stand: SurveyStand,
  all: readonly ExpectedItem[],
  answers: ReturnType<typeof initialAnswers>,
): Promise<void> {
  const {text} = await seenOn(stand);
  for (const expected of all) {
    const {words} = expected;
    const asked = isAsked(expected, answers, all);
    const isAlone = all.filter((each) => each.words.includes(words)).length === 1;
    const isInTab = [...expected.above, expected].some((each) => each.control === 'tab-container');
    if (asked === undefined || !isAlone || words === '' || isInTab) continue;
    assert.equal(text.includes(words), asked, `${words} is ${asked ? '' : 'not '}shown now`);
  }
}

/** Nothing of a definition runs, and nothing of it is fetched. */
async function hasNoScript(stand: SurveyStand): Promise<void> {
  const found = await stand.page.evaluate(() => {
    const root = document.querySelector('pr-survey')?.shadowRoot;
    const all = [...(root?.querySelectorAll('*') ?? [])];
    return all.flatMap((element) => {
      const bad = [...element.attributes].filter(
        ({name, value}) => /^on|^style$/i.test(name) || /^\s*(javascript|data):/i.test(value),
      );
      const isRunning = /^(script|iframe|object|embed|style|form)$/.test(element.localName);
      return [...(isRunning ? [element.localName] : []), ...bad.map(({name}) => name)];
    });
  });
  assert.deepEqual(found, []);
}
