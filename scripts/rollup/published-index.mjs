// A rollup plugin that writes what is known of the drop-in files. integrity.json: the hash that a page gives in the
// script tag of each entry. chunks.json: what the hashed files are, for people who look at the network log.
import {createHash} from 'node:crypto';

/** Makes the plugin. `entries` are all that are finished so far, of this bundle and of others in the same folder. */
export function publishedIndex(entries) {
  return {
    name: 'published-index',
    generateBundle() {
      const emit = (fileName, content) => {
        this.emitFile({type: 'asset', fileName, source: `${JSON.stringify(content, null, 2)}\n`});
      };
      const hashes = entries.map(({fileName, code}) => [fileName, integrityOf(code)]);
      emit('integrity.json', Object.fromEntries(hashes));
      const chunks = entries.map((entry) => [entry.fileName, entry.chunks]);
      emit('chunks.json', Object.fromEntries(chunks));
    },
  };
}

const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
