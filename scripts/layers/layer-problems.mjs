// The rules of what each part may know: arrows between packages, what a page loads at first, cycles.
import path from 'node:path/posix';
import {importGraph} from './import-graph.mjs';

/** Entries of core that elements import at once: pure functions, without the schemas or the transport. */
const lightEntries = ['access', 'case', 'errors', 'facility', 'feedback'];
const heavyPackages = ['zod', 'ky', 'altcha-lib', 'temporal-polyfill'];
const patientPackages = ['elements', 'staff'];

/** Says what is wrong in `sources` (text by file name) of `packages` (package.json by folder), a line each. */
export function layerProblems(sources, packages) {
  const graph = importGraph(sources, packages);
  return [
    ...graph.flatMap((source) =>
      source.imports.flatMap((found) => foreignImport(source, found, packages) ?? []),
    ),
    ...graph.flatMap(foreignClasses),
    ...heavyFirstLoads(graph),
    ...cycles(graph),
    ...graph.flatMap(emptyNames),
  ];
}

function foreignImport({file, package: name}, found, packages) {
  const {to, kind, package: installed} = found;
  if (to.startsWith('.')) return leavingImport(file, found, name);
  if (to.startsWith('node:')) {
    return name === 'server' ? undefined : `${file}: a browser has no ${to}`;
  }
  if (to.startsWith('@patient-relations/')) return foreignPackage(file, found, name);
  const isListed = kind === 'type' || installed in (packages[name].dependencies ?? {});
  return isListed ? keptApart(file, to) : `${file}: ${installed} is no dependency of ${name}`;
}

function keptApart(file, to) {
  if (to === 'zod') return `${file}: zod/mini, never classic zod`;
  const isKyElsewhere = to === 'ky' && !file.endsWith('/rest-transport.ts');
  return isKyElsewhere ? `${file}: only rest-transport.ts knows ky` : undefined;
}

function leavingImport(file, {to, file: target}, name) {
  const isInside = target.startsWith(`packages/${name}/`);
  return isInside ? undefined : `${file}: leaves its package by ${to}`;
}

function foreignPackage(file, {to, package: installed, file: target}, name) {
  if (installed !== '@patient-relations/core' || name === 'core')
    return `${file}: may not know ${to}`;
  return target ? undefined : `${file}: ${to} is not published`;
}

/** An element knows another one by its tag, so it imports the file that registers it and not the class. */
function foreignClasses({file, package: name, imports}, index, graph) {
  if (!patientPackages.includes(name) || path.dirname(file).endsWith('/src')) return [];
  const isClassOfOther = (target) => {
    const folder = path.dirname(target);
    const feature = path.basename(folder);
    const registers = graph.some((source) => source.file === `${folder}/pr-${feature}.ts`);
    return registers && folder !== path.dirname(file) && target === `${folder}/${feature}.ts`;
  };
  return imports
    .filter((found) => found.kind === 'value' && found.file && isClassOfOther(found.file))
    .map(({to}) => `${file}: imports the class ${to}; its pr-*.ts is enough`);
}

/** What is imported at once must not carry schemas, transport or solver; those come by `import()`. */
function heavyFirstLoads(graph) {
  const byFile = new Map(graph.map((source) => [source.file, source]));
  const weights = new Map();
  const weightOf = (file) => {
    if (weights.has(file)) return weights.get(file);
    weights.set(file, undefined);
    for (const found of byFile.get(file)?.imports ?? []) {
      if (found.kind !== 'value') continue;
      const weight = heavyPackages.includes(found.package)
        ? found.to
        : found.file && weightOf(found.file);
      if (weight) weights.set(file, weight);
    }
    return weights.get(file);
  };
  const isImported = (file, as) =>
    graph.some(({imports}) => imports.some((found) => found.file === file && found.kind === as));
  // What is only ever loaded by `import()` may carry them: that is how they come.
  const isLate = (file) => isImported(file, 'lazy') && !isImported(file, 'value');
  const isFirst = ({file, package: name}) =>
    lightEntries.some((entry) => file === `packages/core/src/${entry}/index.ts`) ||
    (patientPackages.includes(name) && !file.endsWith('-worker.ts') && !isLate(file));
  return graph
    .filter((source) => isFirst(source) && weightOf(source.file))
    .map(({file}) => `${file}: carries ${weightOf(file)} from the start; load it by import()`);
}

function cycles(graph) {
  const byFile = new Map(graph.map((source) => [source.file, source]));
  const done = new Set();
  const found = [];
  const visit = (file, trail) => {
    if (trail.includes(file)) {
      found.push(`cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    done.add(file);
    for (const next of byFile.get(file)?.imports ?? []) {
      if (next.kind === 'value' && next.file) visit(next.file, [...trail, file]);
    }
  };
  for (const {file} of graph) visit(file, []);
  return found;
}

function emptyNames({file}) {
  return /\/(utils?|helpers?|([\w-]+-)?manager)\.ts$/.test(file)
    ? [`${file}: name it after what it is for`]
    : [];
}
