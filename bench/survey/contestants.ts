import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Questionnaire} from '../../packages/core/src/survey/questionnaire.js';
import {toJsonSchema} from './form/json-schema-form.js';
import {toSurveyJs} from './form/survey-js-form.js';

/** One of those that are measured. */
export interface ContestantPage {
  readonly name: string;
  /** The module in `contestants/` that tells the page how to show a survey; it is bundled. */
  readonly module: string;
  /** Files that the page loads as they are, in order, by their address: `/lhc/main.js`. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** Where the addresses above lead to. */
  readonly folders?: Readonly<Record<string, string>>;
  /** The survey in the form it takes. */
  readonly form: (form: Questionnaire) => unknown;
  /** The packages whose versions are said beside it. */
  readonly packages: readonly string[];
}

export const here = dirname(fileURLToPath(import.meta.url));
const installed = join(here, 'node_modules');
const cdn = join(here, '../../packages/elements/cdn');

/** The yardstick. */
export const handWritten: ContestantPage = {
  name: 'hand-written',
  module: 'hand-written-page.mjs',
  styles: ['/own/hand-written.css'],
  folders: {'/own/': join(here, 'contestants')},
  form: (form) => form,
  packages: [],
};

/** Ours, as published for a script tag. */
export const prSurvey: ContestantPage = {
  name: 'pr-survey',
  module: 'pr-survey-page.mjs',
  scripts: ['/cdn/pr-survey.js'],
  folders: {'/cdn/': cdn},
  form: (form) => form,
  packages: [],
};

const surveyJs: ContestantPage = {
  name: 'SurveyJS',
  module: 'survey-js-page.mjs',
  styles: ['/survey-core/survey-core.fontless.min.css'],
  folders: {'/survey-core/': join(installed, 'survey-core')},
  form: toSurveyJs,
  packages: ['survey-core', 'survey-js-ui'],
};

const lhcForms: ContestantPage = {
  name: 'LHC-Forms',
  module: 'lhc-forms-page.mjs',
  styles: ['/lforms/webcomponent/styles.css'],
  scripts: [
    '/lforms/webcomponent/assets/lib/zone.min.js',
    '/lforms/webcomponent/runtime.js',
    '/lforms/webcomponent/polyfills.js',
    '/lforms/webcomponent/main.js',
    '/lforms/fhir/R4/lformsFHIR.min.js',
  ],
  folders: {'/lforms/': join(installed, 'lforms/dist/lforms')},
  form: (form) => form,
  packages: ['lforms'],
};

const rjsf: ContestantPage = {
  name: 'RJSF',
  module: 'rjsf-page.mjs',
  form: toJsonSchema,
  packages: ['@rjsf/core', '@rjsf/validator-ajv8', 'react', 'react-dom'],
};

const all = [handWritten, prSurvey, surveyJs, lhcForms, rjsf];

/**
 * The contestants with these names, or all: hand-written always, ours where it is built, the others after installing
 * them into the bench's own folder.
 */
export function chooseContestants(names: readonly string[]): readonly ContestantPage[] {
  const chosen = all.filter((each) => {
    return each === handWritten || names.length === 0 || names.includes(each.name);
  });
  const unbuilt = chosen.includes(prSurvey) && !existsSync(join(cdn, 'pr-survey.js'));
  if (unbuilt)
    console.log('pr-survey is left out: packages/elements/cdn/pr-survey.js is not built.');
  if (chosen.some(({packages}) => packages.length > 0)) ensurePeersInstalled();
  return chosen.filter((each) => !(unbuilt && each === prSurvey));
}

function ensurePeersInstalled(): void {
  const wanted = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const stamp = join(installed, '.package-lock.json');
  if (existsSync(stamp) && isComplete(wanted, readFileSync(stamp, 'utf8'))) return;
  console.log('Installing what is compared against, into bench/survey/node_modules …');
  const {status} = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in bench/survey.');
}

function isComplete(wanted: string, present: string): boolean {
  const versions = (lock: string): string[] => {
    const {packages} = JSON.parse(lock) as {packages: Record<string, {version?: string}>};
    const named = Object.entries(packages).filter(([name]) => name !== '');
    return named.map(([name, {version}]) => `${name}@${version ?? ''}`).sort();
  };
  return versions(wanted).join() === versions(present).join();
}

/** The versions of what a contestant is made of, for the record. */
export function versionsOf({packages}: ContestantPage): string {
  return packages
    .map((name) => {
      const file = join(installed, name, 'package.json');
      const {version} = JSON.parse(readFileSync(file, 'utf8')) as {version: string};
      return `${name} ${version}`;
    })
    .join(', ');
}
