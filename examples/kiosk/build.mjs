// Builds the kiosk into `dist/`: the pages of `site/` with the hashes of what they load, the icons, the page's script,
// and the service worker with the list of everything that a session can need without a network.
import {createHash} from 'node:crypto';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path/posix';
import {fileURLToPath, pathToFileURL} from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {rollup} from 'rollup';
import {withIntegrity} from '../hospital-website/build.mjs';
import {drawIcon} from './icons.mjs';

/** The device learns its facility from its enrolment; what it can keep before that is this one's. */
const facilityId = 'riverside';
const here = fileURLToPath(new URL('.', import.meta.url));
const cdn = fileURLToPath(new URL('../../packages/elements/cdn', import.meta.url));

/** Whatever the site is, these are the same. */
let ownFiles;

/** Builds the kiosk. Fails when its page names an entry file that was not built. */
export async function buildKiosk({site = join(here, 'site'), target = join(here, 'dist')} = {}) {
  await rm(target, {recursive: true, force: true});
  await mkdir(target, {recursive: true});
  await cp(site, target, {recursive: true});
  ownFiles ??= makeOwnFiles();
  for (const [name, content] of await ownFiles) await writeFile(join(target, name), content);
  const page = await writePage(target);
  const files = [...(await filesOf(target)), ...(await elementsOf(page))];
  const reads = readsOf(page);
  const worker = await bundleWorker({files, reads});
  await writeFile(join(target, 'service-worker.js'), worker);
  return {files, reads};
}

async function makeOwnFiles() {
  return [
    ['icon-192.png', drawIcon(192)],
    ['icon-512.png', drawIcon(512)],
    ['icon-maskable-512.png', drawIcon(512, {maskable: true})],
    ['kiosk.js', await bundle('kiosk.js')],
  ];
}

async function writePage(target) {
  const file = join(target, 'index.html');
  const hashes = JSON.parse(await readFile(join(cdn, 'integrity.json'), 'utf8'));
  const page = withIntegrity(await readFile(file, 'utf8'), hashes);
  const others = (await filesOf(target)).filter(({path}) => path !== 'index.html');
  // What staff read on the device and the office in its reports. The elements count by their hashes in the page.
  const hash = createHash('sha256').update(page).update(JSON.stringify(others)).digest();
  const {version} = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  const numbered = page.replace(
    '{{version}}',
    `${version}-build.${hash.readUInt32BE() % 1_000_000}`,
  );
  await writeFile(file, numbered);
  return numbered;
}

/** The page's own files, with addresses relative to it. */
async function filesOf(target) {
  const entries = await readdir(target, {recursive: true, withFileTypes: true});
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(target, join(entry.parentPath, entry.name)))
    .sort();
  return Promise.all(names.map((name) => withHash(name, join(target, name))));
}

/** The elements that the page loads, with every chunk that they may load later, in any language. */
async function elementsOf(page) {
  const chunks = JSON.parse(await readFile(join(cdn, 'chunks.json'), 'utf8'));
  const entries = [...page.matchAll(/src="\/cdn\/([\w.-]+)"/g)].map(([, entry]) => entry);
  const names = new Set(entries.flatMap((entry) => [entry, ...Object.keys(chunks[entry])]));
  return Promise.all([...names].sort().map((name) => withHash(`/cdn/${name}`, join(cdn, name))));
}

async function withHash(path, file) {
  const hash = createHash('sha256').update(await readFile(file));
  return {path, integrity: `sha256-${hash.digest('base64')}`};
}

/** What the elements on the page will read from the service, by their attributes. */
function readsOf(page) {
  const values = (name) =>
    new Set([...page.matchAll(new RegExp(`\\s${name}="([^"]+)"`, 'g'))].map(([, value]) => value));
  const facility = `/v1/facilities/${facilityId}`;
  const [surveyId] = values('survey-id');
  const [campaignId] = values('campaign-id');
  return {
    facility,
    survey:
      surveyId && `${facility}/surveys/${surveyId}${campaignId ? `?campaign=${campaignId}` : ''}`,
    notices: [...values('notice-id')].map((noticeId) => `${facility}/notices/${noticeId}`),
  };
}

const toBeNamed = '{{cache-name}}';

/** The worker's cache is named after everything in it and after the worker itself: another byte is another version. */
async function bundleWorker(list) {
  const worker = await bundle('service-worker.js', {...list, cacheName: toBeNamed});
  const hash = createHash('sha256').update(worker).digest('hex');
  return worker.replaceAll(toBeNamed, `patient-relations-kiosk-${hash.slice(0, 16)}`);
}

/** A script of `src/`, with what it imports, as one file. */
async function bundle(name, files) {
  const build = await rollup({
    input: join(here, 'src', name),
    plugins: [files && kioskFiles(files), resolve({browser: true})],
    onLog: (level, log) => {
      const isOurs = !log.id?.includes('/node_modules/');
      if (level === 'warn' && isOurs) throw new Error(log.message);
    },
  });
  const {output} = await build.generate({
    format: files ? 'iife' : 'es',
    inlineDynamicImports: true,
    plugins: [terser({ecma: 2022, module: true})],
  });
  await build.close();
  return output[0].code;
}

/** Answers the worker's import of `kiosk-files`. */
function kioskFiles(files) {
  const name = 'kiosk-files';
  const source = Object.entries(files)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
    .join('\n');
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? source : null),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {files} = await buildKiosk();
  process.stdout.write(`examples/kiosk: 1 page built, ${files.length} files to keep\n`);
}
