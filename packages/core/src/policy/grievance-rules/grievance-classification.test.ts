import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {classifyGrievance} from './classify-grievance.js';
import {explainClassification} from './explain-classification.js';
import {classificationOf} from './grievance-classification.js';
import {grievanceFactsSchema, grievanceRulesSchema} from './grievance-rules-schema.js';
import {alikeRules} from './rules/alike.js';
import {grievanceRules} from './rules/index.js';
import {usCmsRules} from './rules/us-cms.js';

const byRules = classifyGrievance({'speaks-for-patient': true, 'in-writing': true}, usCmsRules);
const override = {
  class: 'complaint',
  reason: 'The letter only says thank you.',
  by: 'staff-7',
  at: '2026-03-02T09:00:00Z',
} as const;

describe('Somebody of the staff who sees it another way than the rules', () => {
  test('decides, and what the rules said stays to be read', () => {
    const decided = classificationOf({byRules, override});
    assert.deepEqual(decided, {class: 'complaint', decidedBy: 'person', byRules, override});
    assert.equal(decided.byRules.class, 'grievance');
  });

  test('decides what the rules leave open', () => {
    const open = classifyGrievance({}, usCmsRules);
    assert.equal(open.class, 'undecided');
    assert.equal(classificationOf({byRules: open, override}).class, 'complaint');
  });

  test('decides nothing without a reason', () => {
    const decided = classificationOf({byRules, override: {...override, reason: ' \n'}});
    assert.deepEqual(decided, {class: 'grievance', decidedBy: 'rules', byRules});
  });

  test('reads both in plain words, with where each rule comes from', () => {
    const lines = explainClassification(classificationOf({byRules, override}), usCmsRules);
    assert.deepEqual(lines.slice(0, 5), [
      'Decided by a person: Complaint. Reason: The letter only says thank you.',
      'By the rules:',
      'United States: hospital conditions of participation: Grievance.',
      'A letter, an email or a fax is always a grievance.',
      '  Did it come as a letter, an email or a fax? Yes.',
    ]);
    assert.match(lines[5] ?? '', /^ {2}Source: SOM Appendix A, A-0118 \(read\)\. Read in study/);
  });
});

describe('Somebody who has to find out more', () => {
  test('reads which questions are open', () => {
    const open = classifyGrievance({'in-writing': true}, usCmsRules);
    const lines = explainClassification(classificationOf({byRules: open}), usCmsRules);
    assert.deepEqual(
      [lines[0], lines.at(-1)],
      [
        'United States: hospital conditions of participation: cannot be decided yet.',
        'Not known yet: Is it the patient who complains, or someone who may speak for the patient?',
      ],
    );
    assert.ok(lines.includes('Not settled: A letter, an email or a fax is always a grievance.'));
  });

  test('reads which rule was outranked', () => {
    const outranked = classifyGrievance(
      {'speaks-for-patient': false, 'in-writing': true},
      usCmsRules,
    );
    const lines = explainClassification(classificationOf({byRules: outranked}), usCmsRules);
    assert.ok(
      lines.includes('Does not count here: A letter, an email or a fax is always a grievance.'),
    );
  });

  test('reads that an open question does not matter where two rules settle it together', () => {
    const [rule] = usCmsRules.rules;
    assert.ok(rule);
    const both = {
      ...usCmsRules,
      rules: [
        {...rule, id: 'so', when: {fact: 'referred'}, makes: 'grievance'},
        {...rule, id: 'or-so', when: {not: {fact: 'referred'}}, makes: 'grievance'},
      ],
    } as const;
    const ruled = classifyGrievance({}, both);
    assert.deepEqual([ruled.class, ruled.fired, ruled.missing], ['grievance', [], []]);
    assert.equal(
      explainClassification(classificationOf({byRules: ruled}), both).at(-1),
      'It is the same whichever way the open questions are answered.',
    );
  });
});

describe('A hospital that writes rules of its own', () => {
  test('can start from any of ours', () => {
    for (const rules of [...grievanceRules, alikeRules]) {
      const parsed = grievanceRulesSchema.parse(JSON.parse(JSON.stringify(rules)));
      assert.deepEqual(parsed, rules);
    }
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['a category', {fact: 'category'}],
    ['code', {fact: 'in-writing', js: 'return true'}],
    ['two conditions in one', {fact: 'in-writing', not: {fact: 'referred'}}],
    [
      'a condition without end',
      Array.from({length: 9}).reduce((not) => ({not}), {fact: 'referred'}),
    ],
    ['the name of something that every object has', {fact: 'constructor'}],
  ];
  for (const [what, condition] of refused)
    test(`cannot put ${what} into a rule`, () => {
      const [rule] = usCmsRules.rules;
      const rules = {...usCmsRules, rules: [{...rule, when: condition}]};
      assert.equal(grievanceRulesSchema.safeParse(rules).success, false);
    });

  test('answers facts by yes, no or unknown', () => {
    const parses = (facts: unknown) => grievanceFactsSchema.safeParse(facts).success;
    assert.ok(parses({'in-writing': true, referred: 'unknown'}));
    assert.ok(!parses({'in-writing': 'maybe'}));
    assert.ok(!parses({category: true}));
  });
});
