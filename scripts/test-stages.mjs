// The stages of `npm test`, in the order they run. Each is a command that writes its counts to a file.
import {listFiles} from './list-files.mjs';

const onSources = ['-C', '@pr/source', '--import', './scripts/node-ts.mjs'];
const minutes = 60_000;

const journeys = () => ['examples', 'bench'].flatMap((folder) => listFiles(folder, /\.test\.ts$/));
/** True for a file whose figures are times: it runs by itself, so that only what it measures is measured. */
const readsClocks = (file) => file.endsWith('/ratio.test.ts');

/** A stage of node:test files, `atOnce` of which run together; `files` is called when the stage starts. */
const nodeTests = (name, files, options = {}) => ({
  name,
  minutes: 20,
  ...options,
  command(counts) {
    const chosen = files();
    // Without files Node would look for some itself.
    if (chosen.length === 0) return undefined;
    const limit = (options.minutes ?? 20) * minutes;
    const report = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const count = [
      '--test-reporter=./scripts/count-reporter.mjs',
      `--test-reporter-destination=${counts}`,
    ];
    return [
      ...(options.onBuilt ? [] : onSources),
      '--test',
      `--test-concurrency=${options.atOnce ?? 1}`,
      `--test-timeout=${limit}`,
      ...report,
      ...count,
      ...chosen,
    ];
  },
});

/** The stages. An `optional` one runs when it is asked for. */
export const stages = [
  {name: 'check', minutes: 15, command: () => ['scripts/check.mjs']},
  {name: 'build', minutes: 15, command: () => ['scripts/build.mjs', '--if-needed']},
  nodeTests(
    'unit',
    () => [
      ...listFiles('packages/core/src', /(?<!\.browser)\.test\.ts$/),
      ...listFiles('scripts', /^(?!scripts\/published\/).*\.test\.mjs$/),
    ],
    {atOnce: 2},
  ),
  nodeTests('server', () => listFiles('packages/server/src', /\.test\.ts$/), {atOnce: 2}),
  {
    name: 'browser',
    minutes: 20,
    command: () => ['node_modules/@web/test-runner/dist/bin.js'],
  },
  nodeTests('size', () => listFiles('scripts/published', /\.test\.mjs$/), {
    onBuilt: true,
    atOnce: 2,
  }),
  nodeTests('e2e', () => journeys().filter((file) => !readsClocks(file)), {atOnce: 2}),
  nodeTests('ratio', () => journeys().filter(readsClocks)),
  nodeTests('stories', () => ['stories/smoke.test.mjs']),
  nodeTests(
    'soak',
    () => ['packages', 'examples'].flatMap((folder) => listFiles(folder, /\.soak\.ts$/)),
    {
      minutes: 60,
      optional: true,
    },
  ),
];
