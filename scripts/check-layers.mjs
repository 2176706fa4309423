// Checks that every part knows only what it may know, and that nothing is written that a strict page refuses.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {layerProblems} from './layers/layer-problems.mjs';
import {strictPageProblems} from './layers/strict-page-problems.mjs';
import {listFiles, root} from './list-files.mjs';

const read = (file) => readFileSync(path.join(root, file), 'utf8');
const isPublished = (file) => !/\.(test|soak|stories)\.ts$/.test(file);

const sources = listFiles('packages', /\/src\/.*\.ts$/).filter(isPublished);
const packages = Object.fromEntries(
  listFiles('packages', /^packages\/[^/]+\/package\.json$/).map((file) => [
    file.split('/')[1],
    JSON.parse(read(file)),
  ]),
);
const onPages = [
  ...sources.filter((file) => /^packages\/(core|elements|staff)\//.test(file)),
  ...listFiles('examples', /\.html$/),
];

const problems = [
  ...layerProblems(Object.fromEntries(sources.map((file) => [file, read(file)])), packages),
  ...onPages.flatMap((file) => strictPageProblems(file, read(file))),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
