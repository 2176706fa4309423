// Makes the folder of a new element from scripts/templates/element: `npm run new:element rating`.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import {listFiles, root} from './list-files.mjs';

const template = 'scripts/templates/element';

/** Writes the files of `<pr-{name}>` below `sources` and answers their names. */
export async function createElement(name, sources) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
    throw new Error('The name is in lower case with hyphens, without "pr-": rating, help-request.');
  }
  const folder = path.join(sources, name);
  if (existsSync(folder)) throw new Error(`There is a folder ${name} already.`);
  const options = await prettier.resolveConfig(path.join(root, 'package.json'));
  const files = listFiles(template).map((file) => path.relative(template, file));
  for (const file of files) {
    const target = path.join(folder, named(file, name));
    const text = named(readFileSync(path.join(root, template, file), 'utf8'), name);
    mkdirSync(path.dirname(target), {recursive: true});
    writeFileSync(target, await prettier.format(text, {...options, parser: 'typescript'}));
  }
  return files.map((file) => path.join(name, named(file, name)));
}

/** Puts the name in place of the template's, in each of its three spellings. */
function named(text, name) {
  const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const pascal = camel[0].toUpperCase() + camel.slice(1);
  return text
    .replaceAll('element-name', name)
    .replaceAll('ElementName', pascal)
    .replaceAll('elementName', camel);
}

if (process.argv[1] === import.meta.filename) {
  const [name = ''] = process.argv.slice(2);
  const files = await createElement(name, path.join(root, 'packages/elements/src')).catch(
    ({message}) => {
      console.error(message);
      process.exit(1);
    },
  );
  console.log(files.map((file) => `packages/elements/src/${file}`).join('\n'));
  console.log('Now add it to packages/elements/src/index.ts and define.ts.');
}
