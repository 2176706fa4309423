import type {Guide} from './guide.js';
import {isEntryId} from './guide-target.js';

/** True for what has the form of a guide, as far as a page reads it. Where its steps lead is another question. */
export function isGuide(value: unknown): value is Guide {
  return (
    isObject(value) &&
    isText(value['language']) &&
    isListOf(
      value['topics'],
      ({id, title, language = ''}) =>
        isText(id) && isEntryId(id) && isText(title) && isText(language),
    ) &&
    isListOf(value['entries'], isEntry)
  );
}

type Fields = Readonly<Record<string, unknown>>;

function isEntry(entry: Fields): boolean {
  const {keywords} = entry;
  return (
    ['id', 'topic', 'language', 'title'].every((name) => isText(entry[name])) &&
    isEntryId(String(entry['id'])) &&
    Array.isArray(keywords) &&
    keywords.every(isText) &&
    isListOf(entry['parts'], ({heading = '', text}) => isText(heading) && isText(text)) &&
    isListOf(entry['next'], ({label, to}) => isText(label) && isText(to)) &&
    isListOf(entry['sources'], ({citation}) => isText(citation))
  );
}

function isListOf(value: unknown, isOne: (fields: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => isObject(one) && isOne(one));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
