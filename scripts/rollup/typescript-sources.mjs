// A rollup plugin that takes the types off our sources, a file at a time. `tsc -b` checks them and emits the
// declarations; every file stands by itself (isolatedModules), so nothing of a program is needed here.
import {existsSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {root} from '../list-files.mjs';

const {options} = ts.getParsedCommandLineOfConfigFile(
  path.join(root, 'scripts/rollup/tsconfig.json'),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({messageText}) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  },
);
/** What became of a source: the builds of the drop-ins share most of them. */
const outputs = new Map();

/** Makes the plugin. */
export function typescriptSources({sourceMap}) {
  const compilerOptions = {...options, sourceMap};
  return {
    name: 'typescript-sources',

    resolveId(specifier, importer) {
      if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !importer?.endsWith('.ts')) return null;
      const source = path.resolve(path.dirname(importer), specifier.replace(/\.js$/, '.ts'));
      return existsSync(source) ? source : null;
    },

    transform(code, id) {
      if (!id.endsWith('.ts') || id.endsWith('.d.ts')) return null;
      const key = `${sourceMap} ${id} ${code}`;
      if (!outputs.has(key)) outputs.set(key, withoutTypes(code, id, compilerOptions));
      const {problem, ...output} = outputs.get(key);
      if (problem) this.error(problem);
      return output;
    },
  };
}

function withoutTypes(code, id, compilerOptions) {
  const {outputText, sourceMapText, diagnostics} = ts.transpileModule(code, {
    compilerOptions,
    fileName: id,
    reportDiagnostics: true,
  });
  const [mistake] = diagnostics;
  return {
    code: outputText.replace(/^\/\/# sourceMappingURL=.*\n?$/m, ''),
    map: sourceMapText ? JSON.parse(sourceMapText) : {mappings: ''},
    problem: mistake && ts.flattenDiagnosticMessageText(mistake.messageText, '\n'),
  };
}
