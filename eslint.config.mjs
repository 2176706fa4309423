// The house rules that a machine can check. What each folder may import is drawn in docs/architecture.md.
import eslint from '@eslint/js';
import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';
import {importOrder} from './scripts/eslint/import-order.mjs';

const tests = ['**/*.test.ts', '**/*.soak.ts', '**/*.stories.ts', '**/testing/**/*.ts'];
const sources = ['packages/*/src/**/*.ts'];
const journeys = ['{examples,stories,bench,scripts}/**/*.ts'];
const elements = ['packages/{elements,staff}/src/**/*.ts'];

const classicZod = {
  name: 'zod',
  message: "Use 'zod/mini': classic zod is large and trips strict pages.",
};
const ky = {name: 'ky', message: 'Only transport/rest-transport.ts knows the HTTP client.'};
const never = (...names) => ({
  group: names.map((name) => `@patient-relations/${name}`).flatMap((name) => [name, `${name}/*`]),
  message: 'A package imports core, and no other of ours.',
});
const noTesting = {
  group: ['@patient-relations/core/testing'],
  message: 'Fakes are for tests and stories.',
};
const mayNotImport = (paths, patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', {paths, patterns}],
});

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/cdn/',
      '**/node_modules/',
      'storybook-static/',
      'scripts/templates/',
      'data/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    plugins: {house: {rules: {'import-order': importOrder}}},
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-empty-object-type': [
        'error',
        {allowInterfaces: 'with-single-extends'},
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_'},
      ],
      // What we spread are codes and short tokens, symbol by symbol.
      '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
      'house/import-order': 'error',
      'no-console': 'error',
      'max-params': ['error', 3],
    },
  },
  {
    files: sources,
    rules: {
      'max-lines': ['warn', 300],
      'max-lines-per-function': ['warn', 50],
      complexity: ['warn', 10],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    rules: mayNotImport([classicZod, ky], [never('elements', 'staff', 'server', 'fhir', 'core')]),
  },
  {
    files: ['packages/core/src/transport/rest-transport.ts'],
    rules: mayNotImport([classicZod], [never('elements', 'staff', 'server', 'fhir', 'core')]),
  },
  {
    // Pure functions and zod-free entries: elements import them without carrying the schemas.
    files: ['packages/core/src/{access,case,errors,facility,feedback}/**/*.ts'],
    ignores: ['**/*-schema.ts', ...tests],
    rules: mayNotImport(
      [classicZod, ky, {name: 'zod/mini', allowTypeImports: true}],
      [
        never('elements', 'staff', 'server', 'fhir', 'core'),
        {
          group: ['**/*-schema.js'],
          allowTypeImports: true,
          message: 'Pure functions import no schema.',
        },
      ],
    ),
  },
  {
    files: elements,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      ...mayNotImport([classicZod, ky], [never('elements', 'staff', 'server', 'fhir'), noTesting]),
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TaggedTemplateExpression[tag.name="svg"]',
          message:
            'The build takes svg`` for HTML, in which <path /> does not end: use html`<svg>`.',
        },
      ],
    },
  },
  {
    files: ['packages/server/src/**/*.ts'],
    rules: mayNotImport([classicZod], [never('elements', 'staff', 'server', 'fhir'), noTesting]),
  },
  {
    files: [...tests, ...journeys],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: {parserOptions: {projectService: false}},
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests listen to what a developer is warned of, and benchmarks print.
      'no-console': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      complexity: 'off',
      ...mayNotImport([classicZod], []),
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [eslint.configs.recommended],
    languageOptions: {globals: globalsOfScripts()},
    rules: {'max-params': ['error', 4], 'max-lines': ['warn', 300], complexity: ['warn', 10]},
  },
);

function globalsOfScripts() {
  const names = [
    ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'performance', 'fetch', 'crypto'],
    ...[
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'AbortController',
      'AbortSignal',
    ],
    ...[
      'structuredClone',
      'TextEncoder',
      'TextDecoder',
      'Event',
      'EventTarget',
      'Blob',
      'FormData',
    ],
    // Functions that a script hands to a browser see its globals.
    ...[
      'document',
      'window',
      'addEventListener',
      'customElements',
      'DOMTokenList',
      'CSSStyleSheet',
      'getComputedStyle',
      'location',
      'navigator',
    ],
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
