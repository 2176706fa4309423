// Reads which source file imports which.
import path from 'node:path/posix';

// From the start of a line, so that an example in a comment does not count.
const importPattern =
  /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** Every import of every source, by file name: what it names, its kind, and the file of ours that it means. */
export function importGraph(sources, packages) {
  return Object.entries(sources).map(([file, text]) => ({
    file,
    package: file.split('/')[1],
    imports: importsOf(text).map((found) => ({
      ...found,
      file: locate(found.to, file, packages),
      package: packageOf(found.to),
    })),
  }));
}

/** A type-only import is gone after the build, and a lazy one loads later. */
function importsOf(text) {
  return [...text.matchAll(importPattern)].map(([, type, to, lazy]) => {
    if (lazy) return {to: lazy, kind: 'lazy'};
    return {to, kind: type ? 'type' : 'value'};
  });
}

function locate(specifier, from, packages) {
  if (specifier.startsWith('.')) {
    return path.join(path.dirname(from), specifier).replace(/\.js$/, '.ts');
  }
  const [, name, entry = ''] = /^@patient-relations\/([^/]+)(\/.*)?$/.exec(specifier) ?? [];
  const source = packages[name]?.exports[`.${entry}`]?.['@pr/source'];
  return source && path.join('packages', name, source);
}

/** The installed package that an import names: 'zod' for 'zod/mini'. */
function packageOf(specifier) {
  if (/^(\.|node:)/.test(specifier)) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
