import {digestOf} from '../case/digest.js';
import type {FinalLetter, Letter} from './letter.js';

/** The SHA-256 of a letter with its waivers, in base64url: what a reviewer signs and what a delivery proves. */
export async function letterDigest(letter: Letter): Promise<string> {
  return digestOf(letter);
}

/** True while a letter is, to the letter, the one that was reviewed. */
export async function isUnchanged({letter, digest, review}: FinalLetter): Promise<boolean> {
  return digest === review.digest && digest === (await letterDigest(letter));
}
