import {
  HandOverTooLargeError,
  sealHandOver,
  type HandedOver,
} from '@patient-relations/core/hand-over';
import type {KioskService} from './kiosk-service.js';

/** Where an unfinished form is on its way to a person's phone. */
export type HandOverPhase =
  | {readonly phase: 'sealing'}
  | {readonly phase: 'showing'; readonly address: string}
  | {readonly phase: 'failed' | 'too-long' | 'expired'}
  /** The relay gave it out. Whether it arrived, only the person with the phone can see. */
  | {readonly phase: 'collected'};

/** What a hand-over needs. */
export interface HandOverParts {
  readonly service: KioskService;
  /** The page on which a phone goes on. */
  readonly url: string;
  readonly onPhase: (phase: HandOverPhase) => void;
}

/** How often the relay is asked whether the phone has been there. */
const pollMs = 3000;

/**
 * Seals an unfinished form for one phone, leaves the ciphertext with the relay, and tells when it was fetched. The key
 * is in the address alone, which this page draws and never sends. Returns what ends it: what no phone has fetched is
 * taken back then, for whoever has a picture of the screen has the key.
 */
export function handOver(what: HandedOver, parts: HandOverParts): () => void {
  const {service, url, onPhase} = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  /** What is to be had by the address on the screen. */
  let open: string | undefined;

  const tell = (phase: HandOverPhase): void => {
    if (!isOver) onPhase(phase);
  };

  async function start(): Promise<void> {
    tell({phase: 'sealing'});
    const sealed = await sealHandOver(what);
    if (!(await service.handOver(sealed.handOver))) tell({phase: 'failed'});
    else if (!isOver) {
      open = sealed.handOver.id;
      tell({
        phase: 'showing',
        address: `${new URL(url, document.baseURI).href}#${sealed.fragment}`,
      });
      poll(sealed.handOver.id);
    }
  }

  function poll(id: string): void {
    if (isOver) return;
    timer = setTimeout(() => {
      void service.handOverState(id).then((state) => {
        if (state !== 'collected' && state !== 'expired') return poll(id);
        open = undefined;
        tell({phase: state});
      });
    }, pollMs);
  }

  start().catch((error: unknown) => {
    tell({phase: error instanceof HandOverTooLargeError ? 'too-long' : 'failed'});
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    if (open !== undefined) void service.withdrawHandOver(open);
    open = undefined;
  };
}
