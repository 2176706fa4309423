import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  canonicalNoticeText,
  canonicalShownText,
  noticeTextHash,
  shownNotice,
} from './canonical-notice-text.js';
import type {Notice, NoticeValues} from './notice.js';
import {viewNotice} from './notice-view.js';
import {exampleNotice, exampleValues} from './testing/example-notice.js';

const hashOf = (
  notice: Notice,
  values: NoticeValues = exampleValues,
  languages: readonly string[] = ['en', 'es'],
): Promise<string> =>
  noticeTextHash(languages.map((language) => shownNotice(viewNotice(notice, language, values))));

/** The same value with one string, wherever it lies, put in place of another. */
function everyString<Value>(value: Value): readonly {text: string; put: (text: string) => Value}[] {
  if (typeof value === 'string') return [{text: value, put: (text) => text as Value & string}];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    everyString(inner as unknown).map(({text, put}) => ({
      text,
      put: (other: string): Value => ({...value, [name]: put(other)}),
    })),
  );
}

/** Each text that differs from another by one visible character. */
function* changedByOne(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1)
    if (text[at]?.trim())
      yield `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
}

describe('The hash of what a person was shown', () => {
  test('is another after one character is changed anywhere in the words of a notice', async () => {
    const notice = exampleNotice();
    const original = await hashOf(notice, {...exampleValues, fare: '$20'});
    let changes = 0;
    for (const {text, put} of everyString(notice.texts)) {
      // Whether a translation is reviewed is not what a person reads.
      if (['reviewed', 'draft'].includes(text)) continue;
      for (const changed of changedByOne(text)) {
        const texts = put(changed);
        const other = await hashOf({...notice, texts}, {...exampleValues, fare: '$20'});
        assert.notEqual(other, original, changed);
        changes += 1;
      }
    }
    assert.ok(changes > 250, String(changes));
  });

  test('is another after one character is changed in what the hospital filled in', async () => {
    const original = await hashOf(exampleNotice());
    for (const {text, put} of everyString(exampleValues))
      for (const changed of changedByOne(text))
        assert.notEqual(await hashOf(exampleNotice(), put(changed)), original, changed);
  });

  test('is another for another version, id, language or official file', async () => {
    const form = {number: 'CMS-10065', files: {en: '/im.pdf'}, digests: {en: 'A'.repeat(43)}};
    const hashes = await Promise.all([
      hashOf(exampleNotice()),
      hashOf(exampleNotice({version: '3'})),
      hashOf(exampleNotice({id: 'other-rights'})),
      hashOf(exampleNotice(), exampleValues, ['en']),
      hashOf(exampleNotice(), exampleValues, ['es']),
      hashOf(exampleNotice(), exampleValues, ['es', 'en']),
      hashOf(exampleNotice({form})),
      hashOf(exampleNotice({form: {...form, digests: {en: 'B'.repeat(43)}}})),
    ]);
    assert.equal(new Set(hashes).size, hashes.length);
  });

  test('is the same for what nobody sees: white space, sources, who reviewed it, where a file lies', async () => {
    const notice = exampleNotice();
    const {en, es} = notice.texts;
    assert.ok(en && es);
    const spaced = {...en, title: '  Your rights\n at   {hospital} '};
    const texts = {en: {...spaced, status: 'machine' as const}, es};
    assert.equal(await hashOf(exampleNotice({texts})), await hashOf(notice));
    assert.equal(
      await hashOf(exampleNotice({retention: {...notice.retention, years: 3}})),
      await hashOf(notice),
    );
  });

  test('is made of the text that both sides write down alike', async () => {
    const text = canonicalNoticeText(exampleNotice(), ['es'], exampleValues);
    assert.equal(
      text,
      '[{"id":"example-rights","language":"es","sections":[{"heading":"1. Su atención","id":"care","language":"es",' +
        '"lines":["Le decimos qué hacemos.","Llame al +1 555 010 2000 <tel:+15550102000>."]},{"heading":"Visits",' +
        '"id":"visits","language":"en","lines":["You choose who visits you."]}],"title":"Sus derechos en Riverside ' +
        'Hospital","version":"2"}]',
    );
    const shown = shownNotice(viewNotice(exampleNotice(), 'es', exampleValues));
    assert.equal(canonicalShownText([shown]), text);
    const bytes = new Uint8Array(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
    );
    assert.equal(Buffer.from(bytes).toString('base64url'), await noticeTextHash([shown]));
  });

  test('is refused while a section has not arrived', () => {
    const view = viewNotice(exampleNotice(), 'en', exampleValues);
    const head = {...view, sections: view.sections.map(({passages: _, ...section}) => section)};
    assert.throws(() => shownNotice(head), TypeError);
  });
});
