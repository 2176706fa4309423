import type {FhirValue} from './questionnaire.js';
import type {AnswerProblemCode} from './survey.js';
import type {SurveyItem} from './survey-item.js';
import {isTemporal} from './temporal.js';
import {readValue} from './value.js';

type Reading = {readonly value: FhirValue} | {readonly problem: AnswerProblemCode};

/**
 * What a person typed, as an answer of the item's type; undefined where they typed nothing. Digits of any script
 * count, one comma may stand for the decimal point, and a date and time get the device's zone.
 */
export function readTyped(item: SurveyItem, text: string): Reading | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (item.type) {
    case 'integer':
      return readWhole(trimmed);
    case 'decimal':
      return readNumber(trimmed, (valueDecimal) => ({valueDecimal}));
    case 'quantity':
      return readNumber(trimmed, (value) => ({valueQuantity: {value}}));
    case 'date':
      return temporal('Date', trimmed);
    case 'dateTime':
      return temporal('DateTime', withZone(trimmed));
    case 'time':
      return temporal('Time', withSeconds(trimmed));
    case 'url':
      return isAddress(trimmed) ? {value: {valueUri: trimmed}} : {problem: 'not-a-url'};
    default:
      return {value: {valueString: text}};
  }
}

/** How a value reads in a field that is typed into. */
export function typedText(value: FhirValue): string {
  const read = readValue(value);
  if (!read) return '';
  const {kind, content} = read;
  if (kind === 'Quantity') return String((content as {readonly value?: number}).value ?? '');
  return typeof content === 'object' ? '' : `${content as string | number | boolean}`;
}

function readWhole(text: string): Reading {
  const digits = westernDigits(text);
  const number = Number(digits);
  if (/^[+-]?\d+$/.test(digits)) {
    return number === (number | 0) ? {value: {valueInteger: number}} : {problem: 'too-large'};
  }
  return {problem: Number.isNaN(number) ? 'not-a-number' : 'not-whole'};
}

function readNumber(text: string, wrap: (number: number) => FhirValue): Reading {
  // A comma before three digits may group thousands: nobody can tell, so nothing is guessed.
  const digits = westernDigits(text).replace(/^([+-]?\d*),(?!\d{3}$)(\d+)$/, '$1.$2');
  const number = Number(digits);
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) && Number.isFinite(number)
    ? {value: wrap(number)}
    : {problem: 'not-a-number'};
}

/** Arabic-Indic, Persian and Devanagari digits, and Arabic separators, as ASCII. */
function westernDigits(text: string): string {
  return (
    text
      // Each of the three scripts begins with its zero, 12 beyond a multiple of 18.
      .replace(/[٠-٩۰-۹०-९]/g, (digit) => String((digit.charCodeAt(0) + 6) % 18))
      .replace('٫', '.')
      .replace('−', '-')
  );
}

function temporal(kind: 'Date' | 'DateTime' | 'Time', text: string): Reading {
  if (isTemporal(kind, text)) return {value: {[`value${kind}`]: text}};
  return {problem: kind === 'Time' ? 'not-a-time' : 'not-a-date'};
}

const withSeconds = (text: string): string => (/^\d\d:\d\d$/.test(text) ? `${text}:00` : text);

function withZone(text: string): string {
  const [day = '', time] = text.split('T');
  if (time === undefined || /[Z+-]/.test(time)) return text;
  const full = `${day}T${withSeconds(time)}`;
  const minutes = -new Date(full).getTimezoneOffset();
  if (Number.isNaN(minutes)) return text;
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${full}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** An absolute address that does not run anything when it is opened. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(text) && !/^(javascript|data|vbscript|blob):/i.test(text);
}
