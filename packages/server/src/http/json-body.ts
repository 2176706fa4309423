import {parse} from 'secure-json-parse';
import {refuse, refuseField} from '../problems/refusal.js';

/** The most a JSON request may hold: the longest feedback in the widest script fits several times over. */
export const maxJsonBytes = 262_144;

/**
 * Reads a JSON body from its bytes. Broken UTF-8 is refused instead of being stored as replacement characters, and so
 * are keys that could reach an object's prototype.
 * @throws {Refusal} `invalid`
 */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw refuseField('', 'required');
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return parse(text, null, {protoAction: 'error', constructorAction: 'error'}) as unknown;
  } catch {
    // The parser's message quotes the text.
    throw refuse('invalid', {errors: [{path: '', code: 'wrong-format'}]});
  }
}
