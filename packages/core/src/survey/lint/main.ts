#!/usr/bin/env node
import {runLintCommand} from './lint-command.js';
import type {LintedFiles} from './json-files.js';

/** The little of Node that this file uses. Core is compiled without Node's types, so that nothing else leans on them. */
interface Node {
  readonly argv: readonly string[];
  readonly stdout: {write(text: string): void};
  readonly stderr: {write(text: string): void};
  exitCode: number;
  getBuiltinModule(name: 'node:fs'): {
    readFileSync(file: string): Uint8Array;
    readdirSync(folder: string): string[];
    statSync(file: string, options: {throwIfNoEntry: false}): {isDirectory(): boolean} | undefined;
  };
}
declare const process: Node;

const fs = process.getBuiltinModule('node:fs');
const files: LintedFiles = {
  read: (file) => fs.readFileSync(file),
  list(folder) {
    try {
      const isFolder = fs.statSync(folder, {throwIfNoEntry: false})?.isDirectory();
      return isFolder ? fs.readdirSync(folder).sort() : undefined;
    } catch {
      // A link that leads round in a circle: reading it as a file says what is wrong.
      return undefined;
    }
  },
};

const {code, out, err} = runLintCommand(process.argv.slice(2), files);
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
