const dayMs = 24 * 60 * 60_000;

/** The day of an instant, in UTC. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** Whoever answered on this day or before may be asked again; `undefined` where nobody is left alone. */
export function coolDownBegin(instant: string, days: number | undefined): string | undefined {
  return days === undefined
    ? undefined
    : dayOf(new Date(Date.parse(instant) - days * dayMs).toISOString());
}
