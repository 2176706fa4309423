// A rollup plugin that takes the types off our sources. `tsc -b` checks them and emits the declarations.
import ts from 'typescript';

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  useDefineForClassFields: true,
  sourceMap: true,
};

/** Makes the plugin. */
export function typescriptSources() {
  return {
    name: 'typescript-sources',
    transform(code, fileName) {
      if (!fileName.endsWith('.ts')) return null;
      const {outputText, sourceMapText} = ts.transpileModule(code, {compilerOptions, fileName});
      return {code: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ''), map: sourceMapText};
    },
  };
}
