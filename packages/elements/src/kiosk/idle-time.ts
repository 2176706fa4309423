/** How long a kiosk waits, in milliseconds. */
export interface IdleLimits {
  /** Without a touch, before it asks. */
  readonly idleMs: number;
  /** While it asks. */
  readonly warningMs: number;
}

/** Where someone is who has not touched the kiosk for a while. */
export type IdleTime =
  | {readonly phase: 'active'}
  | {readonly phase: 'warning'; readonly secondsLeft: number}
  | {readonly phase: 'over'};

/** What the time without a touch means. */
export function idleTime(elapsedMs: number, {idleMs, warningMs}: IdleLimits): IdleTime {
  if (elapsedMs < idleMs) return {phase: 'active'};
  const leftMs = idleMs + warningMs - elapsedMs;
  if (leftMs <= 0) return {phase: 'over'};
  return {phase: 'warning', secondsLeft: Math.ceil(leftMs / 1000)};
}

/** The seconds at which a screen reader says how many are left: not each one, or nothing else could be heard. */
export function isSaid(secondsLeft: number): boolean {
  return [20, 10, 5].includes(secondsLeft);
}
