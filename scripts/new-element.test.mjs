import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {layerProblems} from './layers/layer-problems.mjs';
import {strictPageProblems} from './layers/strict-page-problems.mjs';
import {root} from './list-files.mjs';
import {createElement} from './new-element.mjs';

const folder = path.join(root, `node_modules/.cache/new-element-${process.pid}`);
const read = (file) => readFileSync(path.join(folder, file), 'utf8');

describe('npm run new:element help-request', () => {
  let files;

  before(async () => {
    mkdirSync(folder, {recursive: true});
    files = await createElement('help-request', folder);
  });
  after(() => rmSync(folder, {recursive: true}));

  it('makes every file that an element has, named after it', () => {
    const roles = ['.events', '.messages', '', '.stories', '.styles', '.test'];
    const expected = [
      ...roles.map((role) => `help-request/help-request${role}.ts`),
      'help-request/pr-help-request.ts',
      ...['ar', 'en', 'es'].map((language) => `help-request/messages/${language}.ts`),
    ];
    assert.deepEqual([...files].sort(), expected.sort());
  });

  it('leaves nothing of the template in them', () => {
    for (const file of files) assert.doesNotMatch(read(file), /element-?name/i);
  });

  it('fits the types of what is there', () => {
    const tsconfig = {
      extends: path.join(root, 'packages/elements/tsconfig.test.json'),
      compilerOptions: {
        incremental: false,
        tsBuildInfoFile: null,
        // As if the new folder lay among the others.
        rootDirs: [folder, path.join(root, 'packages/elements/src')],
      },
      include: [`${folder}/**/*.ts`, path.join(root, 'packages/elements/mocha-globals.d.ts')],
      references: [],
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    const {stdout} = spawnSync(process.execPath, [compiler, '-p', folder], {encoding: 'utf8'});
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.includes('help-request')),
      [],
    );
  });

  it('keeps the layers and the rules of strict pages', () => {
    const sources = files.filter((file) => !/\.(test|stories)\./.test(file));
    const dependencies = {lit: '3'};
    const graph = Object.fromEntries(
      sources.map((file) => [`packages/elements/src/${file}`, read(file)]),
    );
    assert.deepEqual(layerProblems(graph, {elements: {exports: {}, dependencies}}), []);
    assert.deepEqual(
      sources.flatMap((file) => strictPageProblems(file, read(file))),
      [],
    );
  });

  it('refuses a name that is taken or cannot be a tag', async () => {
    await assert.rejects(createElement('help-request', folder), /already/);
    await assert.rejects(createElement('HelpRequest', folder), /lower case/);
  });
});
