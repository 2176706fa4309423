import {execFile} from 'node:child_process';

/** Looks at a file before anybody can download it. Throws when it cannot tell; the file then waits. */
export type Scanner = (path: string) => Promise<'released' | 'refused'>;

/** A scanner that runs a command with the file's path as its last word: exit 0 releases, exit 1 refuses. */
export function createCommandScanner([command = '', ...words]: readonly string[]): Scanner {
  return (path) =>
    new Promise((resolve, reject) => {
      execFile(command, [...words, path], {timeout: 120_000}, (error) => {
        if (!error) resolve('released');
        else if (error.code === 1) resolve('refused');
        // What the command printed may quote the file.
        else reject(new Error('The scanner did not say whether a file is safe.'));
      });
    });
}
