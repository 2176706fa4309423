// Builds every package and the drop-in files, unless nothing changed since they were built.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {listFiles, root} from './list-files.mjs';

const stampFile = path.join(root, '.build-stamp');
const projects = ['core', 'elements', 'server'].map((name) => `packages/${name}`);
const outputs = [
  ...projects.map((folder) => `${folder}/dist`),
  'packages/elements/cdn',
  'examples/hospital-website/dist',
  'examples/kiosk/dist',
];

/** Builds if need be; `force` builds in any case. Answers whether it did. */
export async function ensureBuilt({force = false} = {}) {
  const stamp = stampOfSources();
  const isBuilt = outputs.every((folder) => existsSync(path.join(root, folder)));
  if (!force && isBuilt && readStamp() === stamp) return false;
  rmSync(stampFile, {force: true});
  for (const folder of outputs) removeOutput(folder, {force});
  buildTypes();
  await buildCode();
  buildExamples();
  writeFileSync(stampFile, stamp);
  return true;
}

function stampOfSources() {
  const hash = createHash('sha256');
  const notSource = /\.(test|soak|stories)\.(ts|mjs)$|\/tsconfig\.test\.json$/;
  const files = [
    ...listFiles('packages'),
    ...listFiles('examples'),
    ...listFiles('scripts/rollup'),
    ...['scripts/build.mjs', 'rollup.config.mjs', 'tsconfig.base.json', 'package-lock.json'],
  ];
  for (const file of files.filter((name) => !notSource.test(name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Removes what an earlier build left. Declarations stay where the check of the types has just made them. */
function removeOutput(folder, {force}) {
  const whole = path.join(root, folder);
  if (!existsSync(whole)) return;
  if (force) rmSync(whole, {recursive: true});
  for (const file of force ? [] : readdirSync(whole, {recursive: true, withFileTypes: true})) {
    const name = path.join(file.parentPath, file.name);
    if (file.isFile() && !isCurrentDeclaration(folder, path.relative(whole, name))) rmSync(name);
  }
}

/** True for what the compiler itself keeps in order: its notes, and the declarations of a source that still exists. */
function isCurrentDeclaration(folder, file) {
  if (file.endsWith('.tsbuildinfo')) return true;
  const source = path.join(root, folder, '../src', file.replace(/\.d\.ts(\.map)?$/, '.ts'));
  return /\.d\.ts(\.map)?$/.test(file) && existsSync(source);
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
}

function buildTypes() {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  runScript('declarations', [compiler, '-b', ...projects]);
}

/** An example's own build puts the hashes of the drop-in files into its pages. */
function buildExamples() {
  const scripts = listFiles('examples', /^examples\/[^/]+\/build\.mjs$/);
  for (const file of scripts) runScript(file, [file]);
}

function runScript(name, args) {
  const started = performance.now();
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
  if (status !== 0) {
    console.error(`Could not build ${name}.`);
    process.exit(1);
  }
  report(name, started);
}

async function buildCode() {
  // Not before everything is installed: this module must load on a fresh clone.
  const {rollup} = await import('rollup');
  const {builds} = await import('../rollup.config.mjs');
  for (const [name, {output, ...input}] of Object.entries(builds())) {
    const started = performance.now();
    const bundle = await rollup({...input, onLog: failOnWarning});
    await bundle.write(output);
    await bundle.close();
    report(name, started);
  }
}

// What rollup warns of in our files (a cycle, an import that is not there) is a mistake in a published file.
function failOnWarning(level, log) {
  const isOurs = ![log.id, ...(log.ids ?? [])].some((id) => id?.includes('/node_modules/'));
  if (level === 'warn' && isOurs && log.code !== 'EMPTY_BUNDLE') throw new Error(log.message);
}

function report(name, started) {
  console.log(`  built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === import.meta.filename) {
  await ensureBuilt({force: !process.argv.includes('--if-needed')});
  if (process.env.PR_COUNTS) writeFileSync(process.env.PR_COUNTS, '{"passed": 1}');
}
