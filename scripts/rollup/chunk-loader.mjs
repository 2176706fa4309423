// The part of a published entry file that loads its chunks. Built into the entry as text, see standalone-entry.mjs.

/**
 * Answers `load(index)`, which loads a chunk with the chunks it needs and resolves to its exports. A chunk runs only
 * when the bytes of its file have the hash that is known of it. A failed load rejects, and may be tried again.
 * A row is `[hash of the file, place in it, ...indexes of the chunks it needs]`, and a file may bring the rows of
 * chunks that only it can load. `entry` is what chunks use of the entry; `base` is the entry's address.
 */
export function createChunkLoader(rows, entry, base) {
  const loading = [];
  let files = {};
  let failures = 0;

  const importVerified = async (hash) => {
    const integrity = `sha256-${hash}=`;
    const url = new URL(`chunks/${hash.replace(/\W/g, '').slice(0, 12)}.js`, base);
    // Some browsers remember that an address failed: another try needs another one.
    if (failures) url.search = failures;
    const link = document.createElement('link');
    if (link.relList.supports('modulepreload')) {
      // After `load` the checked bytes are in the module map, and the import below fetches nothing.
      await new Promise((resolve, reject) => {
        Object.assign(link, {rel: 'modulepreload', href: url, integrity, onload: resolve});
        link.onerror = () => reject(Error(`Not loaded, or changed: ${url}`));
        document.head.append(link);
      }).finally(() => link.remove());
    } else {
      await fetch(url, {integrity});
    }
    return import(url);
  };

  const start = async ([hash, place, ...needs]) => {
    files[hash] ??= importVerified(hash);
    const [file, ...parts] = await Promise.all([files[hash], ...needs.map(load)]);
    const exports = {};
    Object.assign(rows, file.rows);
    file.default[place](exports, load, entry, ...parts);
    return exports;
  };

  const load = (index) =>
    (loading[index] ??= start(rows[index]).catch((error) => {
      loading[index] = undefined;
      files = {};
      failures += 1;
      throw error;
    }));

  return load;
}
