// Checks the Lit templates with lit-analyzer: unknown tags, attributes and properties, values of the wrong type.
// Three things it cannot know by itself are told or taken into account here: the attributes of elements that declare
// `static properties`, that Lit's `nothing` takes an attribute away, and that `import type {} from './pr-x.js'` names
// the file by which someone else registers the element: whoever made the page's client, or the drop-in file.
import {createRequire} from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import {elementTags} from './layers/element-tags.mjs';
import {root} from './list-files.mjs';

const {DefaultLitAnalyzerContext, LitAnalyzer, makeConfig} = createRequire(import.meta.url)(
  'lit-analyzer',
);

const folder = path.join(root, 'packages/elements');
const {options} = ts.getParsedCommandLineOfConfigFile(
  path.join(folder, 'tsconfig.test.json'),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => console.error(diagnostic.messageText),
  },
);
const fileNames = ts.sys.readDirectory(path.join(folder, 'src'), ['.ts']);
const program = ts.createProgram(fileNames, options);
const files = fileNames.map((name) => program.getSourceFile(name));

const context = new DefaultLitAnalyzerContext({getProgram: () => program});
context.updateConfig(
  makeConfig({
    strict: true,
    globalAttributes: ['writingsuggestions'],
    // Its list of CSS properties is from before `text-wrap` and `accent-color`.
    rules: {'no-invalid-css': 'off'},
    customHtmlData: [{version: 1, tags: elementTags(files)}],
  }),
);
const analyzer = new LitAnalyzer(context);

const problems = files.flatMap((file) =>
  analyzer
    .getDiagnosticsInFile(file)
    .filter(({message}) => !isAboutNothing(message) && !isRegisteredElsewhere(message, file))
    .map(({location, message}) => {
      const {line} = file.getLineAndCharacterOfPosition(location.start);
      return `${path.relative(root, file.fileName)}:${line + 1}: ${message}`;
    }),
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** True when the only part of the value's type that does not fit is that of `nothing`. */
function isAboutNothing(message) {
  const [, given, wanted] = /^Type '(.*)' is not assignable to '(.*)'$/.exec(message) ?? [];
  if (!given?.includes('Symbol(undefined)')) return false;
  const allowed = new Set([...wanted.split(' | '), 'Symbol(undefined)']);
  return given.split(' | ').every((part) => allowed.has(part));
}

/** True for a tag whose registering file is imported as a type. The compiler says so when there is no such file. */
function isRegisteredElsewhere(message, file) {
  const [, tag] = /^Missing import for <(.*)>$/.exec(message) ?? [];
  if (!tag) return false;
  return file.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      statement.importClause?.isTypeOnly &&
      statement.moduleSpecifier.text.endsWith(`/${tag}.js`),
  );
}
