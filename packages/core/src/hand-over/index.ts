export {
  handOverLifeMs,
  handOverMaxLength,
  type HandedOver,
  type HandOver,
  type HandOverState,
} from './hand-over.js';
export {
  HandOverTooLargeError,
  openHandOver,
  readFragment,
  sealHandOver,
  type OpenedHandOver,
  type SealedHandOver,
} from './hand-over-cipher.js';
