#!/usr/bin/env node
import {LintUsageError, readLintArguments, usage} from './lint-arguments.js';
import {describeReport, lintFiles, type LintedFiles} from './lint-files.js';

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

try {
  run();
} catch (error) {
  if (!(error instanceof LintUsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = 2;
}

function run(): void {
  const asked = readLintArguments(process.argv.slice(2));
  if (asked.isHelp) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const reports = lintFiles(asked.files, asked.options, files);
  const text = asked.isJson
    ? JSON.stringify(reports, undefined, 2)
    : [...reports.flatMap(describeReport), summary(reports)].join('\n');
  process.stdout.write(`${text}\n`);
  if (reports.some(({error}) => error !== undefined)) process.exitCode = 2;
  else if (reports.some(({findings}) => findings.length > 0)) process.exitCode = 1;
}

function summary(reports: ReturnType<typeof lintFiles>): string {
  const count = reports.reduce((sum, {findings}) => sum + findings.length, 0);
  const unread = reports.filter(({error}) => error !== undefined).length;
  const tail = unread > 0 ? `, ${unread} not read` : '';
  return `${count} findings in ${reports.length} files${tail}`;
}
