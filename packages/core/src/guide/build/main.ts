#!/usr/bin/env node
import {runBuildCommand, type GuideFiles} from './build-command.js';

/** The little of Node that this file uses. Core is compiled without Node's types, so that nothing else leans on them. */
interface Node {
  readonly argv: readonly string[];
  readonly stdout: {write(text: string): void};
  readonly stderr: {write(text: string): void};
  exitCode: number;
  getBuiltinModule(name: 'node:fs'): {
    readFileSync(file: string): Uint8Array;
    readdirSync(folder: string): string[];
    mkdirSync(folder: string, options: {recursive: true}): void;
    writeFileSync(file: string, content: string): void;
  };
}
declare const process: Node;

const fs = process.getBuiltinModule('node:fs');
const files: GuideFiles = {
  list: (folder) => fs.readdirSync(folder).sort(),
  read: (file) => fs.readFileSync(file),
  write(file, content) {
    fs.mkdirSync(file.replace(/\/[^/]*$/, ''), {recursive: true});
    fs.writeFileSync(file, content);
  },
};

const {code, out, err} = runBuildCommand(process.argv.slice(2), files);
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
