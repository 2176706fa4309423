// A rollup plugin for files that web pages load by one script tag. The entry knows the hash of every chunk, so the
// hash of the entry vouches for all of them; a chunk gets what it shares with others as arguments of a function and
// imports nothing, so it does not matter at which address the entry was loaded. The output format must be 'amd'.
import {createHash} from 'node:crypto';
import path from 'node:path/posix';
import {createChunkLoader} from './chunk-loader.mjs';

/** Makes the plugin. `onEntry({fileName, code, chunks})` hears of a finished entry and of what is in its chunks. */
export function standaloneEntry({banner, onEntry}) {
  return {
    name: 'standalone-entry',
    renderDynamicImport: () => ({left: '__load(', right: ')'}),
    resolveImportMeta: (property) => (property === 'url' ? 'import.meta.url' : null),
    resolveFileUrl: ({relativePath}) => `new URL('${relativePath}', import.meta.url).href`,

    renderChunk(code, chunk, options, {chunks}) {
      const {names} = numberChunks(Object.values(chunks));
      const {parameters, body} = readDefinition(this.parse(code), code);
      const folder = path.dirname(chunk.fileName);
      const numbered = body.replace(/__load\((['"])(.+?)\1\)/g, (call, quote, target) => {
        return `__load(${names.indexOf(path.join(folder, target))})`;
      });
      if (chunk.isEntry) return {code: wrapEntry(numbered), map: null};
      const needs = orderNeeds(chunk, Object.values(chunks)).map((needed, place) => {
        return parameters.get(relativeName(folder, needed)) ?? `__unused${place}`;
      });
      return {code: wrapChunk(numbered, needs), map: null};
    },

    generateBundle(options, bundle) {
      const outputs = Object.values(bundle).filter(({type}) => type === 'chunk');
      const {entry, names} = numberChunks(outputs);
      if (entry.imports.length > 0) this.error(`${entry.fileName} must be one file, but imports.`);
      const chunks = {};
      const rows = names.map((name) => {
        const chunk = bundle[name];
        const hash = createHash('sha256').update(chunk.code).digest('base64').replace('=', '');
        const fileName = `chunks/${hash.replace(/\W/g, '').slice(0, 12)}.js`;
        chunks[fileName] = Object.keys(chunk.modules);
        this.emitFile({type: 'asset', fileName, source: chunk.code});
        const [, ...needs] = orderNeeds(chunk, outputs);
        return [hash, ...needs.map((needed) => names.indexOf(needed))];
      });
      for (const name of names) delete bundle[name];
      entry.code = banner + entry.code.replace('__ROWS__', () => JSON.stringify(rows));
      onEntry({fileName: entry.fileName, code: entry.code, chunks});
    },
  };
}

/** The place of a chunk in `names` is its number. */
function numberChunks(chunks) {
  const names = chunks.filter(({isEntry}) => !isEntry).map(({fileName}) => fileName);
  return {entry: chunks.find(({isEntry}) => isEntry), names: names.sort()};
}

/** The files that a chunk's function takes the exports of: the entry always, then the chunks it needs. */
function orderNeeds({imports}, chunks) {
  const {entry} = numberChunks(chunks);
  return [entry.fileName, ...imports.filter((name) => name !== entry.fileName)];
}

/** Takes the `define([…], function (…) {…})` of an AMD module apart: its parameters by dependency, and its body. */
function readDefinition(program, code) {
  const [{expression}] = program.body;
  const factory = expression.arguments.at(-1);
  const dependencies = expression.arguments.at(-2)?.elements.map(({value}) => value) ?? [];
  const parameters = new Map(dependencies.map((name, place) => [name, factory.params[place]?.name]));
  return {parameters, body: code.slice(factory.body.start + 1, factory.body.end - 1)};
}

function relativeName(folder, fileName) {
  const relative = path.relative(folder, fileName);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function wrapEntry(body) {
  return `const exports = {};
const __load = (${createChunkLoader})(__ROWS__, exports, import.meta.url);
${body}`;
}

function wrapChunk(body, needs) {
  return `export default (${['exports', '__load', ...needs].join(', ')}) => {${body}}`;
}
