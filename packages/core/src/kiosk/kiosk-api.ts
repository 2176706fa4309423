import type {HandOver, HandOverState} from '../hand-over/hand-over.js';
import type {Reply, ResponseOf, Transport} from '../transport/transport.js';
import type {KioskReport} from './kiosk-configuration.js';

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Calls of a device, and of a phone that takes over from one. */
export interface KioskApi {
  /** Signed, and not checked here: what checks it is `readSignedConfiguration`. */
  readConfiguration(options?: CallOptions): Promise<Reply<ResponseOf<'read-kiosk-configuration'>>>;
  /** Answers with the service's time. */
  report(report: KioskReport, options?: CallOptions): Promise<Reply<ResponseOf<'report-kiosk'>>>;
  /** Leaves an unfinished form with the relay. The same again is safe. */
  handOver(handOver: HandOver, options?: CallOptions): Promise<Reply<ResponseOf<'hand-over'>>>;
  readHandOverState(
    id: string,
    options?: CallOptions,
  ): Promise<Reply<{readonly state: HandOverState}>>;
  /** Takes back what no phone has collected yet. Goes on where the page goes away meanwhile. The same again is safe. */
  withdrawHandOver(
    id: string,
    options?: CallOptions,
  ): Promise<Reply<ResponseOf<'withdraw-hand-over'>>>;
  /** A phone's, once. */
  collectHandOver(
    id: string,
    options?: CallOptions,
  ): Promise<Reply<ResponseOf<'collect-hand-over'>>>;
}

export function createKioskApi(transport: Transport, facilityId: string): KioskApi {
  return {
    readConfiguration: (options) =>
      transport.send('read-kiosk-configuration', {facilityId}, options),
    report: (report, options) => transport.send('report-kiosk', {facilityId, report}, options),
    handOver: (handOver, options) =>
      transport.send('hand-over', {facilityId, ...handOver}, options),
    readHandOverState: (id, options) =>
      transport.send('read-hand-over-state', {facilityId, id}, options),
    withdrawHandOver: (id, options) =>
      transport.send('withdraw-hand-over', {facilityId, id}, options),
    collectHandOver: (id, options) =>
      transport.send('collect-hand-over', {facilityId, id}, options),
  };
}
