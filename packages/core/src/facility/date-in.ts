/** Making one costs a hundred times what using it does, and a hospital has one time zone. */
const formats: Partial<Record<string, Intl.DateTimeFormat>> = {};

/** The calendar date (`YYYY-MM-DD`) that an instant falls on in an IANA time zone, the device's own where none is named. */
export function dateIn(timeZone: string | undefined, instant: Date): string {
  const format = (formats[timeZone ?? ''] ??= new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }));
  const parts = format.formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
