import {createRepeater, type Repeater} from '../background/repeater.js';
import type {ServiceConfig} from '../config/service-config.js';
import {tellEscalations} from '../escalation/tell-escalations.js';
import {tellRisk} from '../risk/tell-risk.js';
import type {ServiceParts} from '../service-parts.js';
import {settleCases} from '../settling/settle-cases.js';
import {createOutgoingChannels} from './outgoing-channels.js';
import {sendOutgoing} from './send-outgoing.js';

interface TellingOptions {
  readonly smtp: ServiceConfig['smtp'];
  readonly smtpPassword: string | undefined;
  readonly variable: (name: string) => string | undefined;
  readonly everyMs: number;
  readonly onFailure: (error: unknown) => void;
  readonly closing: AbortSignal;
}

/**
 * Tells people: works out from what has happened who is to be told, tells of it when it is due, and sends what goes
 * out. Each wakes the next, and none waits for another: a receiver that is slow must not keep anything else waiting.
 */
export function startTelling(parts: ServiceParts, options: TellingOptions): Repeater {
  const {smtp, smtpPassword, variable, everyMs, onFailure, closing} = options;
  const channels = createOutgoingChannels(smtp, {smtpPassword, now: parts.now});
  const sending = {...parts, smtp, variable, channels, onFailure, closing};
  const outgoing = createRepeater({everyMs, onFailure, run: () => sendOutgoing(sending)});
  const escalations = createRepeater({
    everyMs,
    onFailure,
    async run() {
      await tellEscalations(parts, {onFailure, closing});
      await tellRisk(parts, {onFailure, closing});
      outgoing.wake();
    },
  });
  const settling = createRepeater({
    everyMs,
    onFailure,
    async run() {
      await settleCases(parts, onFailure);
      escalations.wake();
    },
  });
  return {
    wake() {
      outgoing.wake();
      settling.wake();
    },
    async stop() {
      await Promise.all([settling, escalations, outgoing].map((each) => each.stop()));
      channels.close();
    },
  };
}
