import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readingGrade} from '../../notice/reading-grade.js';
import {policyPacks} from '../../policy/index.js';
import {letterRequirements} from '../letter-requirements.js';
import type {LetterKind, LetterTemplate} from '../letter-template.js';
import {letterTemplateSchema} from '../letter-template-schema.js';
import {templateProblems} from '../template-problems.js';
import {templateOf} from '../testing/sample-letter.js';
import {letterTemplates} from './index.js';

const kinds: readonly LetterKind[] = [
  'acknowledgement',
  'interim',
  'resolution',
  'closure-unsatisfied',
  'cannot-disclose',
  'referral',
];
const languages = ['en', 'es', 'ar'];

const linesOf = ({blocks}: LetterTemplate): readonly string[] =>
  blocks.flatMap(({lead, lines}) => [...(lead ? [lead] : []), ...lines]);

describe('The letters that come with this SDK', () => {
  test('are there once for each kind in each language', () => {
    assert.deepEqual(
      letterTemplates.map(({kind, language}) => `${kind} ${language}`).sort(),
      kinds.flatMap((kind) => languages.map((language) => `${kind} ${language}`)).sort(),
    );
  });

  for (const template of letterTemplates)
    test(`can be used under every pack, and have the form of one: ${template.kind} in ${template.language}`, () => {
      assert.deepEqual(templateProblems(template, policyPacks), []);
      assert.deepEqual(letterTemplateSchema.parse(template), template);
      assert.equal(template.status, 'unreviewed');
    });

  for (const template of letterTemplates)
    test(`can be read after six years of school: ${template.kind} in ${template.language}`, () => {
      const {isTooHard, formula, words, sentences, value} = readingGrade(
        linesOf(template),
        template.language,
      );
      assert.ok(!isTooHard, `${formula} ${value}`);
      // There is no formula for Arabic here: its sentences are short all the same.
      assert.ok(words / sentences <= 12, `${words / sentences} words a sentence`);
    });

  for (const pack of policyPacks)
    for (const kind of kinds)
      test(`tell all that ${pack.id} ${pack.version} requires of a letter of the kind ${kind}`, () => {
        for (const language of languages) {
          const carried = templateOf(kind, language).blocks.flatMap(({carries = []}) => carries);
          for (const {element} of letterRequirements([pack], kind))
            assert.ok(carried.includes(element), `${element} in ${language}`);
        }
      });

  test('never say that an apology admits nothing, and never call the person to account', () => {
    for (const template of letterTemplates)
      assert.doesNotMatch(
        linesOf(template).join(' '),
        /admi(t|ssion)|liab|allege|claim|unfortunately|policy|responsab|supuest/i,
      );
  });
});
