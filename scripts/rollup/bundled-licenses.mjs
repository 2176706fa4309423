// A rollup plugin that collects the licenses of the packages whose code is inside the bundle.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Makes the plugin. Every package is added once to `collected`, which several bundles may share. */
export function bundledLicenses(collected) {
  return {
    name: 'bundled-licenses',
    generateBundle(options, bundle) {
      for (const {moduleIds = []} of Object.values(bundle)) {
        for (const id of moduleIds.filter((file) => file.includes('/node_modules/'))) {
          const folder = packageFolder(id);
          const {name, version, license} = JSON.parse(
            readFileSync(path.join(folder, 'package.json'), 'utf8'),
          );
          collected.set(name, `${name} ${version}, ${license}\n\n${licenseText(folder)}`);
        }
      }
      const source = [...collected.values()].sort().join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({type: 'asset', fileName: 'LICENSES.txt', source});
    },
  };
}

function packageFolder(file) {
  let folder = path.dirname(file);
  // Some packages have inner package.json files that only set a module type.
  while (
    !existsSync(path.join(folder, 'package.json')) ||
    !path.dirname(folder).match(/node_modules(\/@[^/]+)?$/)
  ) {
    folder = path.dirname(folder);
  }
  return folder;
}

function licenseText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8') : '';
}
