// Days of a time zone, told by asking `Intl` again and again: slow, and plain enough to be believed.

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const formats = new Map<string, Intl.DateTimeFormat>();
const starts = new Map<string, number>();

/** The date on the wall at an instant. */
export function dateAt(instant: number, zone: string): string {
  const known = formats.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  formats.set(zone, format);
  return format.format(instant);
}

/** The first instant of a date, found quarter of an hour by quarter of an hour. */
export function startOf(date: string, zone: string): number {
  const key = `${zone} ${date}`;
  let instant = starts.get(key);
  if (instant === undefined) {
    instant = Date.parse(date) - 16 * 60 * minuteMs;
    while (dateAt(instant, zone) < date) instant += 15 * minuteMs;
    starts.set(key, instant);
  }
  return instant;
}

/** The date after a date. */
export function nextDate(date: string): string {
  return new Date(Date.parse(date) + dayMs).toISOString().slice(0, 10);
}

/** The name of the day of the week. */
export function weekdayOf(date: string): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return names[new Date(date).getUTCDay()] ?? '';
}

/** The date that many months on, or the last of that month where it is too short. */
export function monthsOn(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  let found = first.toISOString().slice(0, 10);
  for (let counted = 1; counted < day; counted += 1) {
    const next = nextDate(found);
    if (next.slice(0, 7) !== found.slice(0, 7)) break;
    found = next;
  }
  return found;
}
