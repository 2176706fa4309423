import type {HandOver, HandOverState} from '@patient-relations/core/hand-over';
import type {
  Enrolment,
  KioskConfiguration,
  KioskReport,
  KioskTrouble,
} from '@patient-relations/core/kiosk';

/** What came of asking for the configuration. */
export type ReadConfiguration =
  | {
      readonly status: 'read';
      /** As it came, to be kept and checked again by the next document. */
      readonly signed: string;
      readonly configuration: KioskConfiguration;
    }
  | {readonly status: 'refused'; readonly trouble: KioskTrouble}
  | {readonly status: 'unreachable'};

/** What a kiosk asks of its service, in its own words. None of it rejects. */
export interface KioskService {
  /** Reads the configuration and checks its signature; an older one than `atLeast` is refused. */
  readConfiguration(atLeast: number): Promise<ReadConfiguration>;
  /** Checks one that was kept. */
  checkConfiguration(signed: string): Promise<ReadConfiguration>;
  /** Reports, and answers with the service's time if it arrived. */
  report(report: KioskReport): Promise<string | undefined>;
  /** Leaves an unfinished form with the relay; false where it did not arrive. */
  handOver(handOver: HandOver): Promise<boolean>;
  /** `undefined` where nobody answered. */
  handOverState(id: string): Promise<HandOverState | undefined>;
  /** Takes an unfinished form back, as far as the service can be reached. Goes on where the page goes away. */
  withdrawHandOver(id: string): Promise<void>;
}

/** How to reach a service. */
export type ConnectKiosk = (enrolment: Enrolment) => KioskService;
