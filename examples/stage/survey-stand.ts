import type {Browser, CDPSession, Page} from 'playwright-core';
import type {
  QuestionnaireResponse,
  SurveyIssue,
  ValueSet,
} from '../../packages/core/src/survey/index.js';
import type {PrSurvey} from '../../packages/elements/src/survey/survey.js';
import {flatten, readAccessibleTree, type AccessibleNode} from './accessible-tree.js';
import {launchBrowser} from './browser.js';
import {startFront} from './front.js';
import {visit, type Visit, type VisitOptions} from './visit.js';

/** What a survey is shown with, besides its definition. */
export interface ShowOptions {
  /** Where the definition is read from, where none is given. */
  readonly src?: string;
  readonly response?: unknown;
  readonly layout?: 'page' | 'one-at-a-time' | 'kiosk';
  readonly readOnly?: boolean;
  readonly language?: string;
  readonly valueSets?: readonly ValueSet[];
  readonly launchContext?: Readonly<Record<string, unknown>>;
}

/** A strict page with nothing on it but a survey, of the files that are published. */
export interface SurveyStand {
  readonly page: Page;
  readonly visit: Visit;
  readonly origin: string;
  /** Puts another survey on the page, and waits until it is drawn or refused. */
  show(questionnaire: unknown, options?: ShowOptions): Promise<void>;
  issues(): Promise<readonly SurveyIssue[]>;
  response(): Promise<QuestionnaireResponse | undefined>;
  /** What assistive technology is told of the page, in reading order. */
  accessible(): Promise<readonly AccessibleNode[]>;
  /** The same page in another window of the same browser; closing it leaves the browser open. */
  another(options?: VisitOptions): Promise<SurveyStand>;
  close(): Promise<void>;
}

const standPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Survey</title>
    <script type="module" src="/cdn/pr-survey.js"></script>
  </head>
  <body><main></main></body>
</html>`;

/** Opens a browser on such a page. `files` are served beside it. */
export async function openSurveyStand({
  files = {},
  ...options
}: VisitOptions & {readonly files?: Readonly<Record<string, string>>} = {}): Promise<SurveyStand> {
  const browser = await launchBrowser();
  const front = await startFront({
    files: {'/survey.html': standPage, '/favicon.ico': '', ...files},
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await front.close();
  };
  try {
    return {...(await openWindow(browser, front.origin, options)), close};
  } catch (error) {
    await close();
    throw error;
  }
}

async function openWindow(
  browser: Browser,
  origin: string,
  options: VisitOptions = {},
): Promise<SurveyStand> {
  const opened = await visit(browser, options);
  const {page, context} = opened;
  await page.goto(`${origin}/survey.html`);
  await page.waitForFunction(() => customElements.get('pr-survey') !== undefined);
  const session = await context.newCDPSession(page);
  await session.send('Accessibility.enable');
  return {
    ...surveyOn(page, session),
    visit: opened,
    origin,
    another: (more) => openWindow(browser, origin, more),
    close: () => opened.close(),
  };
}

function surveyOn(
  page: Page,
  session: CDPSession,
): Pick<SurveyStand, 'page' | 'show' | 'issues' | 'response' | 'accessible'> {
  return {
    page,
    show: (questionnaire, options = {}) => page.evaluate(putSurvey, {questionnaire, options}),
    issues: () => page.evaluate(() => [...(document.querySelector('pr-survey')?.issues ?? [])]),
    response: () => page.evaluate(() => document.querySelector('pr-survey')?.response),
    accessible: async () => flatten(await readAccessibleTree(session)),
  };
}

/** Runs in the page. */
async function putSurvey({
  questionnaire,
  options,
}: {
  readonly questionnaire: unknown;
  readonly options: ShowOptions;
}): Promise<void> {
  const {language = 'en', ...properties} = options;
  const survey = document.createElement('pr-survey') as PrSurvey;
  survey.lang = language;
  Object.assign(survey, properties, questionnaire === undefined ? {} : {questionnaire});
  document.querySelector('main')?.replaceChildren(survey);
  const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
  const until = performance.now() + 15_000;
  while (!survey.survey && survey.issues.length === 0) {
    if (performance.now() > until) throw new Error('The survey was neither drawn nor refused.');
    await frame();
  }
  await survey.updateComplete;
  await frame();
  await frame();
}
