import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {openSurveyStand, type SurveyStand} from '../../stage/survey-stand.js';
import {conformancePage} from './survey-conformance/conformance-page.js';
import {fields} from './survey-conformance/fields.js';
import {itemControls} from './survey-conformance/item-controls.js';
import {itemTypes} from './survey-conformance/item-types.js';
import {fromR5} from './survey-conformance/r5.js';
import {r4Extensions} from './survey-conformance/r4-extensions.js';
import {responses} from './survey-conformance/responses.js';
import {answersIn, type ConformanceRow, type Shown} from './survey-conformance/row.js';
import {sdcExtensions} from './survey-conformance/sdc-extensions.js';

const page = fileURLToPath(new URL('../../../docs/survey-conformance.md', import.meta.url));
const areas = [itemTypes, fields, r4Extensions, sdcExtensions, itemControls, fromR5, responses];

describe('what of FHIR a survey does, as docs/survey-conformance.md says', () => {
  let stand: SurveyStand;

  before(async () => {
    stand = await openSurveyStand();
    stand.page.setDefaultTimeout(5_000);
  });

  // Without a stand there is nothing to close, and the failure to report is the one above.
  after(() => (stand as SurveyStand | undefined)?.close());

  for (const {title, rows} of areas) {
    describe(title, () => {
      for (const row of rows) {
        it(`${row.feature}: ${row.support}`, () => prove(row, stand));
      }
    });
  }

  it('is what the committed page says', async () => {
    const written = await format(conformancePage(areas), {
      ...(await resolveConfig(page)),
      parser: 'markdown',
    });
    if (process.env['UPDATE_CONFORMANCE']) await writeFile(page, written);
    const committed = await readFile(page, 'utf8').catch(() => '');
    assert.equal(committed, written, 'write it anew with UPDATE_CONFORMANCE=1');
  });
});

async function prove(row: ConformanceRow, stand: SurveyStand): Promise<void> {
  const {violations, messages} = stand.visit;
  const before = [violations.length, messages.length] as const;
  await stand.show(row.given, row.options);
  assert.deepEqual(
    await reportsOf(row, stand),
    [...(row.reports ?? [])].sort(),
    'what is reported',
  );
  await row.proof?.(shownOn(stand));
  assert.deepEqual(violations.slice(before[0]), [], 'violations of the policy');
  const errors = messages.slice(before[1]).filter((message) => message.startsWith('error'));
  assert.deepEqual(errors, [], 'errors in the console');
}

/** What is reported, as rows write it: `code subject`, with `*` for a subject that a row does not say. */
async function reportsOf({reports = []}: ConformanceRow, stand: SurveyStand): Promise<string[]> {
  const issues = await stand.issues();
  const written = issues.map(({code, subject}) => {
    const isBare = reports.includes(code);
    if (reports.includes(`${code} *`)) return `${code} *`;
    return isBare || subject === undefined ? code : `${code} ${subject}`;
  });
  return [...new Set(written)].sort();
}

function shownOn({page: shown, ...stand}: SurveyStand): Shown {
  const within = shown.locator('pr-survey');
  const response: Shown['response'] = async () => {
    const given = await stand.response();
    assert.ok(given, 'there is a response');
    return given;
  };
  const answers: Shown['answers'] = async (linkId = 'q') =>
    answersIn((await response()).item, linkId);
  return {
    page: shown,
    control: (role, name) => within.getByRole(role, {name, exact: true}).first(),
    sees: (text) => within.getByText(text).filter({visible: true}).first().waitFor(),
    async doesNotSee(text) {
      await shown.waitForFunction(() =>
        new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(
          () => true,
        ),
      );
      assert.equal(await within.getByText(text).filter({visible: true}).count(), 0, text);
    },
    answers,
    response,
    issues: () => stand.issues(),
    problems: () => shown.evaluate(problemsOnSending),
    async comesTo(expected, linkId) {
      // Expressions run after the answer that sets them off.
      const until = performance.now() + 3_000;
      let given = await answers(linkId);
      while (JSON.stringify(given) !== JSON.stringify(expected) && performance.now() < until) {
        await shown.waitForTimeout(20);
        given = await answers(linkId);
      }
      assert.deepEqual(given, expected);
    },
  };
}

/** Runs in the page: what a person is told is wrong when they send, as codes. */
async function problemsOnSending(): Promise<readonly string[]> {
  const element = document.querySelector('pr-survey');
  await element?.submit();
  return (element?.survey?.problems() ?? []).map(({code}) => code);
}
