// How an element becomes one file for a script tag, with chunks that are fetched when they are needed.
import {fileURLToPath} from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import literals from 'rollup-plugin-html-literals';
import {bundledLicenses} from './bundled-licenses.mjs';
import {bundledWorkers} from './bundled-workers.mjs';
import {minified} from './minified.mjs';
import {publishedIndex} from './published-index.mjs';
import {standaloneEntry} from './standalone-entry.mjs';
import {typescriptSources} from './typescript-sources.mjs';

const banner = '/*! Apache-2.0. Others inside: LICENSES.txt */\n';

// Where a code is typed: to follow a case, or to check that it was kept. Whoever complains gets theirs first.
const apart = ['fields/code-field.ts', 'access/parse-access-code.ts'];

/** Puts a smaller file of ours in the place of a library's. */
const standIn = (file, {for: replaced, of: library}) => ({
  name: `stand-in-${file}`,
  resolveId: (specifier, importer) =>
    specifier.endsWith(replaced) && importer.includes(library)
      ? fileURLToPath(new URL(file, import.meta.url))
      : null,
});

// @hpke/core looks for Node's own where a runtime has no Web Crypto: no browser of ours is without.
const noNodeCrypto = {
  name: 'no-node-crypto',
  resolveId: (specifier) => (specifier === 'crypto' ? '\0no-node-crypto' : null),
  load: (id) => (id === '\0no-node-crypto' ? 'export const webcrypto = undefined;' : null),
};

/** The plugins that read our sources and everything they import into one bundle for browsers. */
export const insideBundle = () => [
  standIn('lit-css-tag.mjs', {for: '/css-tag.js', of: '@lit/reactive-element'}),
  standIn('ky-body.mjs', {for: '/utils/body.js', of: '/ky/distribution/'}),
  noNodeCrypto,
  resolve({
    extensions: ['.ts', '.mjs', '.js'],
    browser: true,
    exportConditions: ['@pr/source', 'production'],
  }),
  typescriptSources({sourceMap: false}),
  literals({include: /\.ts$/, failOnError: true}),
];

/** Builds `{name: source}` into `dir`. Drop-ins of one folder share `published`, from `createPublished()`. */
export function dropInBuild(input, dir, published) {
  const onEntry = (entry) => published.entries.push(entry);
  return {
    input,
    plugins: [bundledWorkers({plugins: [...insideBundle(), minified()]}), ...insideBundle()],
    output: {
      dir,
      format: 'amd',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      assetFileNames: 'chunks/[name]-[hash][extname]',
      amd: {forceJsExtensionForImports: true},
      generatedCode: {preset: 'es2015', symbols: false},
      minifyInternalExports: true,
      hoistTransitiveImports: false,
      interop: 'esModule',
      strict: false,
      esModule: false,
      freeze: false,
      plugins: [
        standaloneEntry({banner, apart, onEntry}),
        minified(),
        publishedIndex(published.entries),
        bundledLicenses(published.licenses),
      ],
    },
  };
}

/** What the drop-ins of one folder know of each other. */
export const createPublished = () => ({entries: [], licenses: new Map()});
