import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {letterParagraphs, letterTemplates, type Letter} from '@patient-relations/core/letter';
import {LetterNotPrintableError} from './letter-fonts.js';
import {letterPdf, type LetterPdfPrint} from './letter-pdf.js';
import {readPdf, type ReadPdf} from './testing/read-pdf.js';
import {sampleLetter} from './testing/sample-letters.js';

const print: LetterPdfPrint = {
  letterhead: {name: 'Riverside Hospital', lines: ['1 River Street', '+1 555 010 2000']},
  paper: 'letter',
  draft: false,
  at: new Date('2026-03-26T10:00:00Z'),
};

const hardSigns = [
  ...'aé \u00a0\n\t\u0000()[]«»{}%/.,:;،؟سلامـَّء١٢12\u200c\u200d\u2068\u2069\u202e\u2067\u00ad-–…',
];

const read = async (letter: Letter, change: Partial<LetterPdfPrint> = {}): Promise<ReadPdf> =>
  readPdf(await letterPdf(letter, {...print, ...change}));

/** The same characters, wherever they stand and in whatever order. */
const characters = (text: string): string =>
  [...text.normalize('NFKC').replaceAll(/[\s\u2066-\u2069]/g, '')].sort().join('');

const linesOf = (letter: Letter): readonly string[] => [
  letter.subject,
  letter.date,
  letter.reference,
  ...letter.address,
  ...letterParagraphs(letter).flatMap(({lead, lines}) => [...(lead ? [lead] : []), ...lines]),
  ...letter.enclosures,
];

/** The page on which a text begins. */
const pageOf = ({drawn}: ReadPdf, beginning: string): number =>
  drawn.find(({text}) => text.startsWith(beginning))?.page ?? Number.NaN;

describe('A letter as a PDF', () => {
  for (const {kind, language} of letterTemplates)
    test(`can be copied, searched and read out, word for word: ${kind} in ${language}`, async () => {
      const letter = sampleLetter(kind, language);
      const {drawn, spoken} = await read(letter);
      const text = drawn.map((each) => each.text).join('');
      assert.doesNotMatch(text, /\ufffd/);
      if (language === 'ar')
        for (const line of linesOf(letter))
          if (/\p{Script=Arabic}/u.test(line))
            assert.ok(spoken.includes(line.replaceAll(/[\u2066-\u2069]/g, '')), line);
      if (language !== 'ar')
        for (const line of linesOf(letter))
          assert.ok(text.replaceAll(/\s/g, '').includes(line.replaceAll(/\s/g, '')), line);
    });

  test('has each letter of Arabic words on the paper, and no other', async () => {
    const letter = sampleLetter('resolution', 'ar');
    const {drawn, pages} = await read(letter, {letterhead: {name: 'R', lines: []}});
    const bullets = letter.blocks
      .filter(({type}) => type === 'list')
      .reduce((sum, {lines}) => sum + lines.length, letter.enclosures.length);
    const around = `R التاريخ رقمنا مرفقات هذه الرسالة ${'•'.repeat(bullets)}`;
    const numbers = Array.from({length: pages}, (_none, at) => `${at + 1}/${pages}`).join('');
    assert.equal(
      characters(drawn.map(({text}) => text).join('')),
      characters([around, numbers, ...linesOf(letter)].join('')),
    );
  });

  test('is tagged, in its language, with a title and its fonts', async () => {
    const {tags, source, embeddedFonts} = await read(sampleLetter('resolution', 'es'));
    for (const tag of ['Document', 'H1', 'P', 'L', 'LI', 'Lbl', 'LBody', 'H2'])
      assert.ok(tags.includes(tag), tag);
    assert.match(source, /\/Lang \(es\)/);
    assert.match(source, /\/Marked true/);
    assert.match(source, /\/DisplayDocTitle true/);
    assert.ok(source.includes('(Nuestra respuesta a su queja)'));
    assert.equal(embeddedFonts, 2);
    assert.doesNotMatch(source, /\/(JavaScript|JS|URI|Launch|EmbeddedFile)\b/);
  });

  test('is the same bytes for the same letter', async () => {
    const letter = sampleLetter('resolution', 'ar');
    assert.deepEqual(await letterPdf(letter, print), await letterPdf(letter, print));
  });

  test('says that it is a draft only where it is one', async () => {
    const letter = sampleLetter('interim', 'en');
    assert.equal(pageOf(await read(letter, {draft: true}), 'Draft.'), 1);
    assert.ok(Number.isNaN(pageOf(await read(letter), 'Draft.')));
  });
});

describe('On the paper', () => {
  for (const paper of ['A4', 'letter'] as const)
    for (const {kind, language} of letterTemplates)
      test(`nothing is cut off, and nothing is small: ${kind} in ${language} on ${paper}`, async () => {
        const {drawn, paper: sheet} = await read(sampleLetter(kind, language), {paper});
        assert.ok(drawn.length > 20);
        for (const {x, y, size, text} of drawn) {
          // Cal. Health & Safety Code 123222.1.
          assert.ok(size >= 12, text);
          assert.ok(x >= 24.9 && x < sheet.width - 15, text);
          assert.ok(y > 18 && y < sheet.height - 10, text);
        }
      });

  for (const paper of ['A4', 'letter'] as const)
    test(`the address shows in the window of an envelope: ${paper}`, async () => {
      for (const language of ['en', 'ar']) {
        const {drawn} = await read(sampleLetter('interim', language), {paper});
        for (const line of ['Jordan Miller', '12 Hill Road, Apt. 4', 'Springfield, OH 45503']) {
          const found = drawn.find(({text}) => text === line);
          assert.ok(found && Math.abs(found.x - 25) < 0.1 && found.y > 45 && found.y < 85, line);
        }
      }
    });

  test('a long letter goes on from page to page: no line is lost, and no part is torn off', async () => {
    for (let count = 1; count <= 40; count += 3) {
      const steps = Array.from({length: count}, (_none, at) => `Step ${at + 1} of many.`);
      const letter = sampleLetter('resolution', 'en', {steps});
      const pdf = await read(letter);
      for (const step of steps) assert.ok(pageOf(pdf, step) > 0, step);
      // What introduces a list stands with it, and nobody signs an empty page.
      assert.equal(pageOf(pdf, 'This is what we did'), pageOf(pdf, 'Step 1 of many.'));
      assert.equal(pageOf(pdf, 'Yours sincerely,'), pageOf(pdf, 'Robin Shah'));
      assert.equal(pageOf(pdf, `1 / ${pdf.pages}`), 1);
      assert.equal(pageOf(pdf, `${pdf.pages} / ${pdf.pages}`), pdf.pages);
    }
  });

  test('no line of a paragraph stands alone on a page', async () => {
    const torn = new Set<string>();
    // Line by line longer, so that at first one line too many stands on the first page.
    for (let words = 24; words <= 90; words += 4) {
      const decision = Array.from({length: words}, (_none, at) => `decided${at}`).join(' ');
      const steps = Array<string>(4).fill('One step.');
      const {drawn} = await read(sampleLetter('resolution', 'en', {decision, steps}));
      const pages = drawn.filter(({text}) => text.includes('decided')).map(({page}) => page);
      const counts = [...new Set(pages)].map((at) => pages.filter((page) => page === at).length);
      assert.ok(!counts.includes(1), counts.join());
      if (counts.length > 1) torn.add(counts.join());
    }
    assert.ok(torn.size > 3);
  });

  test('a word longer than a line is broken, and whole all the same', async () => {
    const statusAddress = `https://riverside.example/${'case'.repeat(60)}`;
    const {drawn, paper} = await read(sampleLetter('acknowledgement', 'en', {statusAddress}));
    const text = drawn.map((each) => each.text).join('');
    assert.ok(text.replaceAll(' ', '').includes(statusAddress));
    for (const {x} of drawn) assert.ok(x < paper.width);
  });
});

describe('No letter is printed with signs that are not there', () => {
  const names: readonly (readonly [name: string, script: string])[] = [
    ['שרה לוי', 'Hebrew'],
    ['सारा', 'Devanagari'],
    ['李小龍', 'Han'],
    ['ሳራ', 'another script'],
    ['Jordan 🙂', 'symbols'],
  ];
  for (const [contactName, script] of names)
    test(`but refused, without a word of it in the error: ${script}`, async () => {
      const letter = sampleLetter('interim', 'en', {contactName});
      await assert.rejects(letterPdf(letter, print), (error) => {
        assert.ok(error instanceof LetterNotPrintableError);
        assert.equal(error.script, script);
        assert.ok(!error.message.includes(contactName));
        return true;
      });
    });

  test('whatever anyone typed: it is printed, or refused for its signs', async () => {
    const sign = fc.oneof(
      {weight: 60, arbitrary: fc.constantFrom(...hardSigns)},
      {weight: 1, arbitrary: fc.string({unit: 'grapheme', minLength: 1, maxLength: 1})},
    );
    const typed = fc.string({unit: sign, maxLength: 60});
    let printed = 0;
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom('en', 'ar'), async (words, language) => {
        const [block] = sampleLetter('interim', language).blocks;
        assert.ok(block);
        const letter = {
          ...sampleLetter('interim', language),
          blocks: [{...block, lines: [words, 'The end.']}],
        };
        try {
          const {drawn} = await read(letter);
          assert.ok(drawn.some(({text}) => text.includes('The end')));
          printed += 1;
        } catch (error) {
          assert.ok(error instanceof LetterNotPrintableError);
        }
      }),
      {numRuns: 60},
    );
    assert.ok(printed > 10, `${printed} printed`);
  });

  test('and printed where they are: Greek, Russian, Vietnamese, Persian and Urdu names', async () => {
    const names = ['Σοφία', 'Анна', 'Nguyễn Thị Ánh', 'گلناز پژمان', 'ٹیپو ڈار'];
    for (const contactName of names) {
      const {drawn} = await read(sampleLetter('interim', 'en', {contactName}));
      const text = drawn.map((each) => each.text).join('');
      assert.doesNotMatch(text, /\ufffd/);
    }
  });
});
