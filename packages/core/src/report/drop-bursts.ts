/** How taps on shared devices are told apart. */
export interface BurstOptions<Tap> {
  readonly deviceOf: (tap: Tap) => string;
  /** When, in milliseconds. */
  readonly timeOf: (tap: Tap) => number;
  /** A tap that follows another on its device sooner than this belongs to the same burst. Default: 3 seconds. */
  readonly quietMs?: number | undefined;
}

/**
 * Keeps the first of each burst of taps on a device, such as a child's playing with the buttons, in their first order.
 * A burst goes on as long as no pause in it reaches `quietMs`, however long it lasts.
 */
export function dropBursts<Tap>(
  taps: readonly Tap[],
  {deviceOf, timeOf, quietMs = 3000}: BurstOptions<Tap>,
): readonly Tap[] {
  const latest = new Map<string, number>();
  const kept = new Set<number>();
  const inOrder = taps.map((tap, index) => ({tap, index, at: timeOf(tap)}));
  for (const {tap, index, at} of inOrder.sort((one, other) => one.at - other.at)) {
    const before = latest.get(deviceOf(tap));
    if (before === undefined || at - before >= quietMs) kept.add(index);
    latest.set(deviceOf(tap), at);
  }
  return taps.filter((_, index) => kept.has(index));
}
