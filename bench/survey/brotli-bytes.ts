import {brotliCompressSync, constants} from 'node:zlib';

/** The bytes of a file after brotli at its best, as a good server sends it. */
export function brotliBytes(content: Buffer): number {
  return brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
}
