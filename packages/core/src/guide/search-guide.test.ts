import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as inEnglishWords from './en.js';
import * as inSpanishWords from './es.js';
import type {GuideEntryView} from './guide.js';
import {ourGuide} from './ours.js';
import {createGuideSearch} from './search-guide.js';

const inEnglish = ourGuide('en', inEnglishWords);
const inSpanish = ourGuide('es', inSpanishWords);

const entry = (id: string, change: Partial<GuideEntryView> = {}): GuideEntryView => ({
  id,
  topic: 'visiting',
  language: 'en',
  status: 'draft',
  title: '',
  parts: [],
  keywords: [],
  next: [],
  sources: [],
  ...change,
});
const find = (entries: readonly GuideEntryView[], typed: string): readonly string[] =>
  createGuideSearch(entries)(typed).map(({id}) => id);
const others = Array.from({length: 6}, (_each, index) => entry(`other-${index}`, {title: 'Other'}));

describe('Someone who looks for something in the guide', () => {
  const placed = [
    entry('in-body', {parts: [{heading: 'Where', text: 'Parking is near the door.'}]}),
    entry('in-keywords', {keywords: ['parking']}),
    entry('in-title', {title: 'Parking'}),
    ...others,
  ];

  test('finds it in titles first, then in keywords, then in the words', () => {
    assert.deepEqual(find(placed, 'parking'), ['in-title', 'in-keywords', 'in-body']);
  });

  test('finds it while still typing, and a whole word before the start of one', () => {
    assert.deepEqual(find(placed, 'par'), ['in-title', 'in-keywords', 'in-body']);
    const near = [entry('longer', {title: 'Billing'}), entry('whole', {title: 'Bill'}), ...others];
    assert.deepEqual(find(near, 'bill'), ['whole', 'longer']);
  });

  test('need not mind capitals, accents or plurals', () => {
    const spanish = [entry('a', {title: 'Cómo elegir un INTÉRPRETE'}), ...others];
    for (const typed of ['interprete', 'Intérpretes', 'INTERPRETES', 'COMO interprete'])
      assert.deepEqual(find(spanish, typed), ['a'], typed);
    const decomposed = [entry('a', {title: 'Cómo'}), ...others];
    assert.deepEqual(find(decomposed, 'cómo'), ['a']);
  });

  test('finds Arabic words however they are written', () => {
    const arabic = [
      entry('a', {title: 'حقُوقُك في المستشفـــى', keywords: ['أسئلة', 'رسالة']}),
      ...others,
    ];
    for (const typed of ['حقوقك', 'مستشفى', 'مستشفي', 'والمستشفى', 'اسئله', 'أسئلة', 'رساله'])
      assert.deepEqual(find(arabic, typed), ['a'], typed);
    assert.deepEqual(find(arabic, 'فاتورة'), []);
  });

  test('may ask in a whole sentence', () => {
    const search = createGuideSearch(inEnglish.entries);
    for (const [typed, id] of [
      ['how do I get a copy of my medical records?', 'get-your-records'],
      ['I cannot pay my hospital bill', 'cannot-pay'],
      ['can my children visit me', 'who-can-visit'],
      ['someone who speaks Spanish', 'free-interpreter'],
      ['living will', 'advance-directives'],
      ['they want to send me home too soon', 'too-soon-to-leave'],
      ['complain', 'how-to-complain'],
      // With words that stand nowhere in the guide.
      ['my bill is too high', 'read-your-bill'],
      ['can my mom stay overnight', 'who-can-visit'],
      ['how do I get my medical records please and thank you', 'get-your-records'],
      ['visting hours', 'who-can-visit'],
    ] as const) {
      const ids = search(typed)
        .slice(0, 3)
        .map((found) => found.id);
      assert.ok(ids.includes(id), `${typed}: ${ids.join(', ')}`);
    }
    const inSpanishFound = createGuideSearch(inSpanish.entries)('no puedo pagar la cuenta');
    assert.ok(inSpanishFound.slice(0, 3).some(({id}) => id === 'cannot-pay'));
  });

  test('is told that nothing was found where nothing fits, and not shown what only shares "the"', () => {
    const search = createGuideSearch(inEnglish.entries);
    for (const typed of ['', '   ', '?!', 'zeppelin', 'the zeppelin', '.*', '(', '\\'])
      assert.deepEqual(search(typed), [], typed);
    assert.deepEqual(createGuideSearch([])('bill'), []);
  });

  test('is answered at once, also in a guide of a thousand entries', () => {
    const {entries} = inEnglish;
    const many = Array.from({length: 1000}, (_each, index) => entries[index % entries.length]!);
    const search = createGuideSearch(many);
    const start = performance.now();
    assert.ok(search('how do I get my medical records please').length > 0);
    // About 6 ms at rest; a person feels a tenth of a second.
    assert.ok(performance.now() - start < 100);
  });

  test('finds the one entry of a guide that has no other', () => {
    assert.deepEqual(find([entry('only', {title: 'Parking'})], 'parking'), ['only']);
  });
});
