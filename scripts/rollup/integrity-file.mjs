// A rollup plugin that writes integrity.json: the hash that a page gives in the script tag of each entry file.
import {createHash} from 'node:crypto';

/** Makes the plugin. `entries` are all that are finished so far, of this bundle and of others in the same folder. */
export function integrityFile(entries) {
  return {
    name: 'integrity-file',
    generateBundle() {
      const hashes = entries.map(({fileName, code}) => [fileName, integrityOf(code)]);
      const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
      this.emitFile({type: 'asset', fileName: 'integrity.json', source});
    },
  };
}

const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
