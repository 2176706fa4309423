const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const time = /^(\d{2}):(\d{2}):(\d{2})(\.\d+)?$/;
const zone = /(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * True for a moment that exists, as FHIR writes it (https://hl7.org/fhir/R4/datatypes.html#primitive): a date may stop
 * at its month or year; a dateTime with a time has a zone; a time has seconds.
 */
export function isTemporal(kind: 'Date' | 'DateTime' | 'Time', text: string): boolean {
  if (kind === 'Date') return isDate(text);
  if (kind === 'Time') return isTime(text);
  const [day = '', rest] = text.split('T');
  if (rest === undefined) return isDate(text);
  return day.length === 10 && isDate(day) && zone.test(rest) && isTime(rest.replace(zone, ''));
}

function isDate(text: string): boolean {
  const parts = date.exec(text);
  if (!parts) return false;
  const [year, month = 1, day = 1] = parts.slice(1).map((part) => part && Number(part)) as number[];
  const instant = new Date(0);
  instant.setUTCFullYear(year ?? 0, month - 1, day);
  return year !== 0 && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
}

function isTime(text: string): boolean {
  const parts = time.exec(text);
  return parts !== null && Number(parts[1]) < 24 && Number(parts[2]) < 60 && Number(parts[3]) < 60;
}

/** Orders two moments of equal precision; undefined where one says less than the other. */
export function compareTimes(left: string, right: string): number | undefined {
  if (left.includes('T') && right.includes('T')) return Date.parse(left) - Date.parse(right);
  if (left.length !== right.length) return undefined;
  return left === right ? 0 : left < right ? -1 : 1;
}
