import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {policyPacks} from '../policy/index.js';
import {draftLetter} from './draft-letter.js';
import {finalLetter} from './final-letter.js';
import type {Letter, LetterReview} from './letter.js';
import {isUnchanged, letterDigest} from './letter-digest.js';
import {letterProblems} from './letter-problems.js';
import {letterRequirements} from './letter-requirements.js';
import type {LetterKind} from './letter-template.js';
import {reviseLetter} from './revise-letter.js';
import {templateOf, wholeFacts, wholeLetter} from './testing/sample-letter.js';

const kinds: readonly LetterKind[] = [
  'acknowledgement',
  'interim',
  'resolution',
  'closure-unsatisfied',
  'cannot-disclose',
  'referral',
];
const usCms = policyPacks.filter(({id}) => id === 'us-cms');
const answer = letterRequirements(usCms, 'resolution');

const reviewOf = async (letter: Letter, by = 'ben'): Promise<LetterReview> => ({
  by,
  at: '2026-03-13T10:00:00Z',
  digest: await letterDigest(letter),
});

/** The problems that stop a letter, as `code path detail`. */
const stopsOf = async (letter: Letter, required = answer): Promise<readonly string[]> =>
  (await letterProblems(letter, required, await reviewOf(letter)))
    .filter(({severity}) => severity === 'stops')
    .map(({code, path, detail}) => [code, path, detail].filter(Boolean).join(' '));

describe('A letter under any pack', () => {
  let letters = 0;
  for (const pack of policyPacks)
    for (const kind of kinds)
      test(`is final where it is whole, and never without one element: ${pack.id} ${pack.version}, ${kind}`, async () => {
        const required = letterRequirements([pack], kind);
        for (const language of ['en', 'es', 'ar']) {
          const letter = wholeLetter(kind, language);
          assert.equal(
            (await finalLetter(letter, required, await reviewOf(letter))).status,
            'final',
          );
          for (const {element} of required)
            for (const maimed of [
              without(letter, element),
              withGap(letter, element),
              blanked(letter, element),
            ]) {
              letters += 1;
              const result = await finalLetter(maimed, required, await reviewOf(maimed));
              assert.equal(result.status, 'refused', `${element} in ${language}`);
              assert.ok(
                result.problems.some(
                  ({code, detail}) => code === 'missing-element' && detail === element,
                ),
              );
            }
        }
      });

  test('was tried without each element in every way it can be lacking', () => {
    const elements = policyPacks.flatMap((pack) =>
      kinds.flatMap((kind) => letterRequirements([pack], kind)),
    );
    assert.ok(elements.length > 40);
    assert.equal(letters, elements.length * 3 * 3);
  });
});

const mapCarriers = (
  letter: Letter,
  element: string,
  change: (block: Letter['blocks'][number]) => Letter['blocks'],
): Letter => ({
  ...letter,
  blocks: letter.blocks.flatMap((block) =>
    block.carries.includes(element) ? change(block) : [block],
  ),
});
const without = (letter: Letter, element: string): Letter => mapCarriers(letter, element, () => []);
const withGap = (letter: Letter, element: string): Letter =>
  mapCarriers(letter, element, (block) => [{...block, lines: [...block.lines, 'and {steps}']}]);
const blanked = (letter: Letter, element: string): Letter =>
  mapCarriers(letter, element, (block) => [{...block, lines: ['\u2068 \u2069']}]);

describe('What is required of a letter', () => {
  test('is each of the four elements of an answer in the United States, with where it comes from', () => {
    assert.deepEqual(
      answer.map(({element}) => element),
      ['us-cms/contact-person', 'us-cms/steps-taken', 'us-cms/results', 'us-cms/completion-date'],
    );
    assert.match(answer[0]?.sources[0]?.citation ?? '', /482\.13\(a\)\(2\)\(iii\)/);
  });

  test('is listed once, however often its pack is named', () => {
    assert.deepEqual(letterRequirements([...usCms, ...usCms], 'resolution'), answer);
  });

  test('is the same whether or not the person is content with the answer', () => {
    assert.deepEqual(letterRequirements(usCms, 'closure-unsatisfied'), answer);
  });

  test('is nothing where the letter may tell nothing', () => {
    assert.deepEqual(letterRequirements(policyPacks, 'cannot-disclose'), []);
  });
});

describe('A letter is not final', () => {
  test('while a fact is missing, wherever its place is', async () => {
    const {reference: _none, ...facts} = wholeFacts();
    const letter = draftLetter(templateOf('resolution'), {...facts, results: []}, 'anna');
    assert.deepEqual(await stopsOf(letter), [
      'missing-element us-cms/results',
      'gap /reference reference',
      'gap /blocks/6/lines/0 results',
    ]);
  });

  test('while one of several parts that tell the same together has a gap', async () => {
    const letter = wholeLetter();
    const half = {...empty(['And this: {answers}']), carries: ['us-cms/results']};
    assert.deepEqual(await stopsOf({...letter, blocks: [...letter.blocks, half]}), [
      'missing-element us-cms/results',
      `gap /blocks/${letter.blocks.length}/lines/0 answers`,
    ]);
  });

  test('without a review', async () => {
    const result = await finalLetter(wholeLetter(), answer, undefined);
    assert.equal(result.status, 'refused');
    assert.deepEqual(
      result.problems.map(({code}) => code),
      ['not-reviewed'],
    );
  });

  test('where whoever wrote a word of it reviews it', async () => {
    const letter = reviseLetter(wholeLetter(), {subject: 'Our answer'}, 'ben');
    for (const author of ['anna', 'ben']) {
      const result = await finalLetter(letter, answer, await reviewOf(letter, author));
      assert.equal(result.status, 'refused');
      assert.deepEqual(
        result.problems.map(({code}) => code),
        ['reviewed-by-author'],
      );
    }
  });

  test('where anything of it changed after the review: a word, an address, a waiver', async () => {
    const letter = wholeLetter();
    const review = await reviewOf(letter);
    const waiver = {element: 'us-cms/results', reason: 'told in person', by: 'cleo'};
    for (const change of [
      {subject: 'Our answer to you'},
      {address: ['Someone else']},
      {waived: [waiver]},
      {blocks: letter.blocks.slice(1)},
    ]) {
      const result = await finalLetter(reviseLetter(letter, change, 'cleo'), answer, review);
      assert.equal(result.status, 'refused');
      assert.deepEqual(
        result.problems.map(({code}) => code),
        ['changed-since-review'],
      );
    }
  });

  test('with a subject, a part or a line without words', async () => {
    const letter = wholeLetter();
    const blank = {
      ...letter,
      subject: ' ',
      blocks: [...letter.blocks, empty([]), empty(['a', ''])],
    };
    assert.deepEqual(await stopsOf(blank), [
      `empty /blocks/${letter.blocks.length}/lines`,
      'empty /subject',
      `empty /blocks/${letter.blocks.length + 1}/lines/1`,
    ]);
  });
});

describe('What was signed is what people read', () => {
  test('so that no letter has marks that turn its words around', async () => {
    const letter = wholeLetter('resolution', 'ar');
    const turned = {...letter, subject: 'We paid 100\u202e1\u202c', date: '\u2067today'};
    assert.deepEqual(
      (await stopsOf(turned)).filter((problem) => problem.startsWith('turned')),
      ['turned /date', 'turned /subject'],
    );
  });

  test('and the isolation of a name or a number among Arabic words is no such mark', async () => {
    const letter = wholeLetter('resolution', 'ar');
    assert.ok(JSON.stringify(letter).includes('\u2068'));
    assert.deepEqual(await stopsOf(letter), []);
  });
});

const empty = (lines: readonly string[]): Letter['blocks'][number] => ({
  type: 'paragraph',
  lines,
  carries: [],
  filled: [],
});

describe('A required element can be waived', () => {
  const lacking = without(wholeLetter(), 'us-cms/results');
  const waived = (reason: string, element = 'us-cms/results'): Letter =>
    reviseLetter(lacking, {waived: [{element, reason, by: 'cleo'}]}, 'cleo');

  test('with a reason', async () => {
    assert.deepEqual(await stopsOf(waived('The person asked not to be told.')), []);
  });

  test('but not without one', async () => {
    assert.deepEqual(await stopsOf(waived(' ')), [
      'missing-element us-cms/results',
      'no-reason /waived/0/reason us-cms/results',
    ]);
  });

  test('but not where nobody requires it', async () => {
    assert.deepEqual(await stopsOf(waived('why not', 'gb-eng/conclusions')), [
      'missing-element us-cms/results',
      'not-required /waived/0/element gb-eng/conclusions',
    ]);
  });
});

describe('A final letter', () => {
  test('can be told from one in which a single letter was changed', async () => {
    const letter = wholeLetter();
    const result = await finalLetter(letter, answer, await reviewOf(letter));
    assert.ok(result.status === 'final');
    assert.ok(await isUnchanged(result.final));
    const changed = {...letter, subject: `${letter.subject}.`};
    assert.ok(!(await isUnchanged({...result.final, letter: changed})));
    assert.ok(
      !(await isUnchanged({...result.final, letter: changed, digest: await letterDigest(changed)})),
    );
  });

  test('warns of a sentence that is hard to read, and is final all the same', async () => {
    const hard =
      'Notwithstanding considerable organizational difficulties, the interdisciplinary committee investigated the circumstances comprehensively.';
    const facts = {...wholeFacts(), results: Array<string>(6).fill(hard)};
    const letter = draftLetter(templateOf('resolution'), facts, 'anna');
    const result = await finalLetter(letter, answer, await reviewOf(letter));
    assert.ok(result.status === 'final');
    assert.deepEqual(
      new Set(result.warnings.map(({code, detail}) => `${code}: ${detail}`)),
      new Set([`hard-to-read: ${hard}`]),
    );
    assert.equal(result.warnings.length, 6);
  });

  test('is not nagged about when it can be read easily', async () => {
    const letter = wholeLetter();
    const result = await finalLetter(letter, answer, await reviewOf(letter));
    assert.deepEqual(result.status === 'final' && result.warnings, []);
  });
});
