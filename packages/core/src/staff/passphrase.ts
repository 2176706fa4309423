import type {FieldProblemCode} from '../errors/problem.js';

/** How long a passphrase is, in characters. Fifteen is the least where nothing else is asked (NIST SP 800-63B-4, 3.1.1.2). */
export const passphraseLimits = {min: 15, max: 256} as const;

/** So much must be left of a passphrase when the words that anyone would try first are taken out of it. */
const leastOwn = 8;

/** Rows of keys, and phrases, that guessing starts with. Matched without regard to case. */
const wellKnown = [
  '01234567890123456789',
  '12345678901234567890',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  '1q2w3e4r5t6y7u8i9o0p',
  'correcthorsebatterystaple',
  'correct horse battery staple',
];

/** Words that are tried first, alone, doubled and with a year behind them. */
const firstTried = [
  'password',
  'passphrase',
  'letmein',
  'iloveyou',
  'welcome',
  'thisismy',
  'changeme',
];

/**
 * A passphrase as it is compared: the same characters, however a keyboard put them together. Spaces and case count
 * (NIST SP 800-63B-4, 3.1.1.2).
 */
export function normalizePassphrase(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * Why a passphrase is not taken; `undefined` for one that is. Nothing is asked about kinds of characters
 * (NIST SP 800-63B-4, 3.1.1.2).
 */
export function passphraseProblem(
  typed: string,
  words: readonly string[],
): FieldProblemCode | undefined {
  const text = normalizePassphrase(typed).toLowerCase();
  const length = [...text].length;
  if (length < passphraseLimits.min) return 'too-short';
  if (length > passphraseLimits.max) return 'too-long';
  return isGuessable(text, words) ? 'not-allowed' : undefined;
}

function isGuessable(text: string, words: readonly string[]): boolean {
  if (/^(.{1,5})\1+.{0,4}$/su.test(text)) return true;
  if (wellKnown.some((known) => isMostly(text, known))) return true;
  return [...withoutWords(text, [...words, ...firstTried])].length < leastOwn;
}

/** It begins as the known one does, and has little of its own behind that. */
function isMostly(text: string, known: string): boolean {
  const beginning = known.slice(0, passphraseLimits.min);
  return text.startsWith(beginning) && text.length < known.length + leastOwn;
}

/** What is left when names that belong to the account or the hospital are taken out. */
function withoutWords(text: string, words: readonly string[]): string {
  return words
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .map((word) => normalizePassphrase(word).toLowerCase())
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length)
    .reduce((left, word) => left.replaceAll(word, ''), text);
}
