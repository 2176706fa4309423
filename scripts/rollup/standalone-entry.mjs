// A rollup plugin for files that web pages load by one script tag. The hash of the entry vouches for every chunk, and
// a chunk gets what it shares with others as arguments of a function and imports nothing, so it does not matter at
// which address the entry was loaded. The output format must be 'amd'.
import {createHash} from 'node:crypto';
import path from 'node:path/posix';
import {createChunkLoader} from './chunk-loader.mjs';
import {planChunks} from './chunk-plan.mjs';

/** Makes the plugin. `apart` is what most people never need. `onEntry({fileName, code, chunks})` hears of a finished entry, and of its chunks by file name. */
export function standaloneEntry({banner, apart, onEntry}) {
  return {
    name: 'standalone-entry',
    renderDynamicImport: () => ({left: '__load(', right: ')'}),
    resolveImportMeta: (property) => (property === 'url' ? 'import.meta.url' : null),
    resolveFileUrl: ({relativePath}) => `new URL('${relativePath}', import.meta.url).href`,

    renderChunk(code, chunk, options, {chunks}) {
      const {entry, names, needsOf, heldBy} = planChunks(Object.values(chunks), apart);
      const {parameters, body} = readDefinition(this.parse(code), code);
      const folder = path.dirname(chunk.fileName);
      const numbered = body.replace(/__load\((['"])(.+?)\1\)/g, (call, quote, target) => {
        return `__load(${names.indexOf(path.join(folder, target))})`;
      });
      if (chunk.isEntry) return {code: wrapEntry(numbered), map: null};
      const needs = [entry.fileName, ...needsOf(chunk.fileName)].map((needed, place) => {
        return parameters.get(relativeName(folder, needed)) ?? `__unused${place}`;
      });
      const holdsRows = heldBy(chunk.fileName).length > 0;
      return {code: wrapChunk(numbered, needs, holdsRows), map: null};
    },

    generateBundle(options, bundle) {
      const outputs = Object.values(bundle).filter(({type}) => type === 'chunk');
      const {entry, names, needsOf, heldBy, files} = planChunks(outputs, apart);
      if (entry.imports.length > 0) {
        this.error(`${entry.fileName} must be one file, but imports ${entry.imports.join(', ')}.`);
      }
      const rows = new Map();
      const chunks = {};
      const withRows = (code, holder) => {
        const held = heldBy(holder).map((name) => [names.indexOf(name), rows.get(name)]);
        return code.replace('__ROWS__', () => literal(Object.fromEntries(held)));
      };
      for (const members of files) {
        const source = withRows(oneFile(members.map((name) => bundle[name].code)), members[0]);
        const hash = createHash('sha256').update(source).digest('base64').replace('=', '');
        members.forEach((name, place) => {
          rows.set(name, [hash, place, ...needsOf(name).map((needed) => names.indexOf(needed))]);
        });
        const fileName = `chunks/${hash.replace(/\W/g, '').slice(0, 12)}.js`;
        // Two files may have the same text; their rows still give each what it needs.
        if (!chunks[fileName]) this.emitFile({type: 'asset', fileName, source});
        chunks[fileName] = [
          ...(chunks[fileName] ?? []),
          ...members.map((name) => labelOf(bundle[name])),
        ];
        for (const name of members) delete bundle[name];
      }
      entry.code = banner + withRows(entry.code, entry.fileName);
      onEntry({fileName: entry.fileName, code: entry.code, chunks});
    },
  };
}

/** What a chunk is, for people: `receipt/messages/es`. */
function labelOf({facadeModuleId, name}) {
  return /\/src\/(.+)\.ts$/.exec(facadeModuleId ?? '')?.[1] ?? name;
}

/** Puts the functions of several chunks into the list of one. */
function oneFile([first, ...others]) {
  const functions = others.map((code) => /^export default\s*\[(.*)\];?\s*$/s.exec(code)[1]);
  return first.replace(/\];?\s*$/, () => `${functions.map((text) => `,${text}`).join('')}];`);
}

const literal = (rows) => JSON.stringify(rows).replace(/"(\d+)":/g, '$1:');

/** Takes the `define([…], function (…) {…})` of an AMD module apart: its parameters by dependency, and its body. */
function readDefinition(program, code) {
  const [{expression}] = program.body;
  const factory = expression.arguments.at(-1);
  const dependencies = expression.arguments.at(-2)?.elements.map(({value}) => value) ?? [];
  const parameters = new Map(
    dependencies.map((name, place) => [name, factory.params[place]?.name]),
  );
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

function wrapChunk(body, needs, holdsRows) {
  const parameters = ['exports', '__load', ...needs].join(', ');
  const rows = holdsRows ? 'export const rows = __ROWS__;\n' : '';
  return `${rows}export default [(${parameters}) => {${body}}];`;
}
