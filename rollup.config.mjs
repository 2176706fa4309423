// Builds what is published: every package as modules for npm, and the drop-in elements as files for a script tag.
import {chmodSync, readFileSync} from 'node:fs';
import path from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import {listFiles, root} from './scripts/list-files.mjs';
import {bundledWorkers} from './scripts/rollup/bundled-workers.mjs';
import {createPublished, dropInBuild, insideBundle} from './scripts/rollup/drop-in-build.mjs';
import {typescriptSources} from './scripts/rollup/typescript-sources.mjs';

const packages = ['core', 'elements', 'server'];

/** The elements that a page can load by a script tag of their own. */
const dropIns = [
  'feedback/pr-feedback',
  'complaint-form/pr-complaint-form',
  'case-status/pr-case-status',
  'rating/pr-rating',
  'help-request/pr-help-request',
  'language-assistance/pr-language-assistance',
  'survey/pr-survey',
  'guide/pr-guide',
  'rights-notice/pr-rights-notice',
  'draft/pr-draft',
  'hand-over/pr-hand-over',
  'kiosk/pr-kiosk',
];

const isInstalled = (specifier) => !/^(\.|\/|\0|[A-Z]:)/.test(specifier);

/** The modules of a package, a file each; what it imports from other packages is left to whoever installs it. */
function modulesOf(name) {
  const folder = `packages/${name}`;
  const {exports} = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const published = Object.values(exports).flatMap((entry) => entry['@pr/source'] ?? []);
  const registering = listFiles(`${folder}/src`, /\/(pr-[^/.]+|main)\.ts$/);
  return {
    input: [...published.map((file) => path.posix.join(folder, file)), ...registering],
    external: isInstalled,
    plugins: [
      resolve({extensions: ['.ts']}),
      typescriptSources({sourceMap: true}),
      bundledWorkers({plugins: insideBundle(), besideIn: path.join(root, folder, 'src')}),
    ],
    output: {
      dir: `${folder}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `${folder}/src`,
      sourcemap: true,
      // The packages carry their sources.
      sourcemapExcludeSources: true,
      plugins: [executableMain],
    },
  };
}

const executableMain = {
  name: 'executable-main',
  writeBundle({dir}, bundle) {
    for (const file of Object.keys(bundle).filter((name) => path.basename(name) === 'main.js'))
      chmodSync(path.join(dir, file), 0o755);
  },
};

/** Every build, by the name it is reported under. */
export function builds() {
  const published = createPublished();
  const dropIn = (source) => {
    const name = path.basename(source);
    const input = {[name]: `packages/elements/src/${source}.ts`};
    return [`${name}.js`, dropInBuild(input, 'packages/elements/cdn', published)];
  };
  return Object.fromEntries([
    ...packages.map((name) => [name, modulesOf(name)]),
    ...dropIns.map(dropIn),
  ]);
}

export default Object.values(builds());
