import {findJsonFault} from './json-fault.js';

/** What a command needs of the machine it runs on. */
export interface LintedFiles {
  /** Throws where there is no such file. */
  readonly read: (file: string) => Uint8Array;
  /** The files of a folder; `undefined` where it is none. */
  readonly list: (folder: string) => readonly string[] | undefined;
}

/** The `.json` files of a folder and of the folders in it; `undefined` where it is none. */
export function jsonFilesIn(name: string, files: LintedFiles): readonly string[] | undefined {
  return files
    .list(name)
    ?.filter((entry) => entry !== 'node_modules')
    .flatMap((entry) => {
      const path = `${name.replace(/\/+$/, '')}/${entry}`;
      return jsonFilesIn(path, files) ?? (path.endsWith('.json') ? [path] : []);
    });
}

/** What a file holds, or why it cannot be read. */
export function readJson(
  file: string,
  files: LintedFiles,
): {readonly value: unknown} | {readonly error: string} {
  let text;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(files.read(file));
  } catch (error) {
    return {error: error instanceof TypeError ? 'is not UTF-8' : 'cannot be read'};
  }
  try {
    return {value: JSON.parse(text)};
  } catch {
    const fault = findJsonFault(text);
    const place = fault ? ` (line ${fault.line}, column ${fault.column})` : '';
    return {error: `is not JSON${place}`};
  }
}
