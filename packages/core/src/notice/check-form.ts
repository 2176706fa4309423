import type {FieldProblem} from '../errors/problem.js';
import type {Notice} from './notice.js';
import {isLanguageTag} from './well-formed.js';

/** What keeps an official file from being shown, or from being known again. Places in it are filled in later. */
export function formProblems({kind, form}: Notice, path: string): readonly FieldProblem[] {
  const here = `${path}/form`;
  if (!form) return kind === 'fixed-form' ? [{path: here, code: 'required'}] : [];
  const {number, files, digests} = form;
  const tags = Object.keys(files);
  if (tags.length === 0) return [{path: `${here}/files`, code: 'required'}];
  if (!tags.every(isLanguageTag)) return [{path: `${here}/files`, code: 'wrong-format'}];
  const isPaired =
    Object.keys(digests).length === tags.length && tags.every((tag) => Object.hasOwn(digests, tag));
  if (!isPaired) return [{path: `${here}/digests`, code: 'required'}];
  return [
    ...(/^[A-Za-z0-9][\w. -]{0,39}$/.test(number)
      ? []
      : [{path: `${here}/number`, code: 'wrong-format' as const}]),
    ...wrongIn(files, isFileAddress, `${here}/files`),
    ...wrongIn(digests, isDigest, `${here}/digests`),
  ];
}

function wrongIn(
  words: Readonly<Record<string, string>>,
  isRight: (word: string) => boolean,
  path: string,
): readonly FieldProblem[] {
  return Object.entries(words)
    .filter(([, word]) => !/^\{\w+\}$/.test(word) && !isRight(word))
    .map(([tag]) => ({path: `${path}/${tag}`, code: 'wrong-format'}));
}

/** A page of the web, or a file of the hospital's own site. */
export function isFileAddress(address: string): boolean {
  return /^\.{0,2}\/(?![/\\])[^\s\\]*$/.test(address) || isWebAddress(address);
}

/** An address that can stand in a link of a passage. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s()<>"{}\\]{1,490}$/.test(address) && URL.canParse(address);
}

/** SHA-256 in base64url. */
export function isDigest(word: string): boolean {
  return /^[\w-]{43}$/.test(word);
}
