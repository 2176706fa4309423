import type {ItemType} from './questionnaire.js';
import {isTemporal} from './temporal.js';
import {isRecord, type ValueKind} from './value.js';

/** The kinds of answer a type of item takes; the first one is what typing gives. */
export const answerKinds: Readonly<Record<ItemType, readonly ValueKind[]>> = {
  group: [],
  display: [],
  boolean: ['Boolean'],
  decimal: ['Decimal'],
  integer: ['Integer'],
  date: ['Date'],
  dateTime: ['DateTime'],
  time: ['Time'],
  string: ['String'],
  text: ['String'],
  url: ['Uri'],
  choice: ['Coding', 'String', 'Integer', 'Date', 'Time', 'Reference'],
  'open-choice': ['Coding', 'String', 'Integer', 'Date', 'Time', 'Reference'],
  attachment: ['Attachment'],
  reference: ['Reference'],
  quantity: ['Quantity'],
};

/** True where JSON holds what the kind promises: a whole number, a date that exists, a code and not a text. */
export function isOfKind(kind: ValueKind, content: unknown): boolean {
  switch (kind) {
    case 'Boolean':
      return typeof content === 'boolean';
    case 'Decimal':
      return Number.isFinite(content);
    case 'Integer':
      return typeof content === 'number' && content === (content | 0);
    case 'String':
    case 'Uri':
      return typeof content === 'string' && content !== '';
    case 'Date':
    case 'DateTime':
    case 'Time':
      return typeof content === 'string' && isTemporal(kind, content);
    case 'Quantity':
      return isRecord(content) && (content.value === undefined || Number.isFinite(content.value));
    default:
      return isRecord(content);
  }
}
