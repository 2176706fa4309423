import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {elementTags} from './layers/element-tags.mjs';
import {layerProblems} from './layers/layer-problems.mjs';
import {strictPageProblems} from './layers/strict-page-problems.mjs';

const published = (...entries) =>
  Object.fromEntries(
    entries.map((entry) => [`./${entry}`, {'@pr/source': `./src/${entry}/index.ts`}]),
  );
const packages = {
  core: {exports: published('case', 'transport'), dependencies: {zod: '4', ky: '1'}},
  elements: {exports: {}, dependencies: {'@patient-relations/core': '1', lit: '3'}},
  server: {exports: {}, dependencies: {'@patient-relations/core': '1', zod: '4'}},
};
const core = 'packages/core/src';
const elements = 'packages/elements/src';
const problemsOf = (sources) => layerProblems(sources, packages);

describe('what a part may know', () => {
  it('lets elements and service know core, and core what it depends on', () => {
    const sources = {
      [`${core}/case/index.ts`]: "export {reduceCase} from './reduce-case.js';",
      [`${core}/case/reduce-case.ts`]: "import type {z} from 'zod/mini';",
      [`${core}/transport/index.ts`]: "import * as z from 'zod/mini';",
      [`${elements}/client/client.ts`]:
        "import {LitElement} from 'lit';\nimport {reduceCase} from '@patient-relations/core/case';\n" +
        "const load = () => import('@patient-relations/core/transport');",
      'packages/server/src/main.ts': "import {createServer} from 'node:http';",
    };
    assert.deepEqual(problemsOf(sources), []);
  });

  for (const [name, file, text, expected] of [
    [
      'elements that know the service',
      `${elements}/a.ts`,
      "import '@patient-relations/server';",
      /may not know/,
    ],
    [
      'a way around by a relative path',
      `${elements}/a.ts`,
      "import '../../core/src/case/index.js';",
      /leaves/,
    ],
    [
      'an entry that is not published',
      `${elements}/a.ts`,
      "import {x} from '@patient-relations/core/nope';",
      /not published/,
    ],
    [
      'ky outside its adapter',
      `${core}/transport/other.ts`,
      "import ky from 'ky';",
      /only rest-transport/,
    ],
    [
      'classic zod, even in the service',
      'packages/server/src/a.ts',
      "import {z} from 'zod';",
      /never classic/,
    ],
    [
      'an import that nobody would install',
      `${elements}/a.ts`,
      "import {x} from 'lodash';",
      /no dependency/,
    ],
    [
      'a module that only Node has',
      `${core}/case/a.ts`,
      "import {x} from 'node:fs';",
      /a browser has no/,
    ],
    ['a name that says nothing', `${core}/case/utils.ts`, '', /name it after/],
  ]) {
    it(`finds ${name}`, () => {
      const problems = problemsOf({[file]: text});
      assert.equal(problems.length, 1);
      assert.match(problems[0], expected);
    });
  }

  it('finds schemas that would be loaded with the page, however far away', () => {
    const problems = problemsOf({
      [`${core}/case/index.ts`]: "export {a} from './a.js';",
      [`${core}/case/a.ts`]: "import {\n  schema,\n} from './a-schema.js';",
      [`${core}/case/a-schema.ts`]: "import * as z from 'zod/mini';",
    });
    assert.deepEqual(problems, [
      `${core}/case/index.ts: carries zod/mini from the start; load it by import()`,
    ]);
  });

  it('lets a file carry them that is only ever loaded by import()', () => {
    const late = {
      [`${core}/transport/index.ts`]: "import * as z from 'zod/mini';",
      [`${elements}/client/late.ts`]: "import {x} from '@patient-relations/core/transport';",
      [`${elements}/client/a.ts`]: "const load = () => import('./late.js');",
    };
    assert.deepEqual(problemsOf(late), []);
    const [problem, ...others] = problemsOf({
      ...late,
      [`${elements}/client/b.ts`]: "import type {x} from './late.js';\nimport './late.js';",
    });
    assert.match(problem, /late\.ts: carries .* from the start/);
    assert.equal(others.length, 1);
    assert.match(problemsOf({...late, [`${elements}/client/a.ts`]: ''})[0], /late\.ts: carries/);
  });

  it('finds a cycle, and lets types point back', () => {
    const there = {[`${core}/x/a.ts`]: "import {b} from './b.js';"};
    const back = (how) => ({...there, [`${core}/x/b.ts`]: `import ${how} {a} from './a.js';`});
    assert.deepEqual(problemsOf(back('type')), []);
    assert.match(problemsOf(back(''))[0], /^cycle: .*a\.ts → .*b\.ts → .*a\.ts$/);
  });

  it("finds an element that imports another one's class, and lets it import the tag", () => {
    const using = (file) => ({
      [`${elements}/form/form.ts`]: `import '../receipt/${file}.js';`,
      [`${elements}/receipt/receipt.ts`]: '',
      [`${elements}/receipt/pr-receipt.ts`]: '',
    });
    assert.deepEqual(problemsOf(using('pr-receipt')), []);
    assert.match(problemsOf(using('receipt'))[0], /imports the class/);
  });
});

describe('what a strict page refuses', () => {
  for (const line of [
    'html`<p style="color: red"></p>`',
    'html`<p style=${styleMap(x)}></p>`',
    'html`<style>p {}</style>`',
    'html`${unsafeHTML(text)}`',
    'node.innerHTML = text;',
    "const icon = 'data:image/png;base64,';",
  ]) {
    it(`finds ${line}`, () => assert.notEqual(strictPageProblems('a.ts', line).length, 0));
  }

  it('finds inline scripts and handlers in a page, and lets addresses be', () => {
    const page = '<script type="module" src="a.js"></script>\n<script>x</script>\n<p onclick="x">';
    const problems = strictPageProblems('a.html', page);
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[1]),
      ['2', '3'],
    );
  });
});

describe('the attributes of a tag', () => {
  it('are read from the properties of the class that is registered for it', () => {
    const text = `class PrForm extends LitElement {
      static override properties: PropertyDeclarations = {
        baseUrl: {attribute: 'base-url'},
        isOpen: {type: Boolean},
        client: {attribute: false},
        phase: {state: true},
      };
    }
    define('pr-form', PrForm);`;
    const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022);
    const names = ['base-url', 'isopen'].map((name) => ({name}));
    assert.deepEqual(elementTags([file]), [{name: 'pr-form', attributes: names}]);
  });
});
