import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import {requestTopics} from '../../feedback/request-topics.js';
import {read} from '../cite.js';
import {policyPacks} from '../packs/index.js';
import {grievanceRulesProblems} from './check-grievance-rules.js';
import {classifyGrievance} from './classify-grievance.js';
import {factsRead, judge, type Condition} from './condition.js';
import {
  factsOfComplainant,
  grievanceFacts,
  type GrievanceFact,
  type GrievanceFacts,
} from './grievance-facts.js';
import type {GrievanceClass, GrievanceRules} from './grievance-rules.js';
import {alikeRules} from './rules/alike.js';
import {grievanceRules, grievanceRulesOf} from './rules/index.js';
import {gbEngRules} from './rules/gb-eng.js';
import {gbNirRules, gbSctRules, ieHseRules} from './rules/two-stages.js';
import {usCmsRules} from './rules/us-cms.js';

const allFacts = Object.keys(grievanceFacts) as GrievanceFact[];
const everything = (is: boolean): GrievanceFacts =>
  Object.fromEntries(allFacts.map((fact) => [fact, is]));

/** A patient says something to staff, who settle it at once. */
const spoken: GrievanceFacts = {
  ...everything(false),
  'speaks-for-patient': true,
  'settled-on-the-spot': true,
};
const ofUs = (facts: GrievanceFacts) => classifyGrievance({...spoken, ...facts}, usCmsRules);
const deciding = (facts: GrievanceFacts): readonly string[] =>
  ofUs(facts)
    .fired.filter(({stands}) => stands)
    .map(({rule}) => rule);

describe('In a hospital in the United States', () => {
  test('what staff who are there settle at once is a complaint', () => {
    assert.equal(ofUs({}).class, 'complaint');
    assert.deepEqual(deciding({}), ['settled-on-the-spot']);
  });

  const grievances: readonly (readonly [string, GrievanceFacts, string])[] = [
    ['is not settled on the spot', {'settled-on-the-spot': false}, 'not-settled-on-the-spot'],
    ['is put off', {postponed: true}, 'not-settled-on-the-spot'],
    ['is passed on', {referred: true}, 'not-settled-on-the-spot'],
    ['has to be looked into', {'needs-investigation': true}, 'not-settled-on-the-spot'],
    ['came in a letter, though it was settled at once', {'in-writing': true}, 'written'],
    ['speaks of abuse', {'alleges-abuse': true}, 'abuse-neglect-harm'],
    ['speaks of neglect', {'alleges-neglect': true}, 'abuse-neglect-harm'],
    ['speaks of harm', {'alleges-harm': true}, 'abuse-neglect-harm'],
    ['says a hospital rule was broken', {'hospital-requirements': true}, 'hospital-requirements'],
    ['asks for an answer', {'asks-for-response': true}, 'asks-for-response'],
    [
      'is about rights in a Medicare bill',
      {'about-bill': true, 'medicare-rights': true},
      'medicare-billing',
    ],
    [
      'was typed online where that counts as written',
      {'typed-online': true, 'counts-typed-as-written': true},
      'typed-online',
    ],
    [
      'was posted online where the policy says so',
      {'on-social-media': true, 'counts-social-media': true},
      'social-media',
    ],
    [
      'is a survey comment of a known patient who asks for a solution',
      {'in-survey': true, 'survey-names-patient': true, 'asks-for-solution': true},
      'survey-comment',
    ],
    [
      'is a survey comment of a known patient that the hospital usually treats so',
      {'in-survey': true, 'survey-names-patient': true, 'counts-survey-comments': true},
      'survey-comment',
    ],
    [
      'speaks of abuse in a survey without a name',
      {'in-survey': true, 'alleges-abuse': true},
      'abuse-neglect-harm',
    ],
  ];
  for (const [what, facts, rule] of grievances)
    test(`what ${what} is a grievance`, () => {
      assert.equal(ofUs(facts).class, 'grievance');
      assert.ok(deciding(facts).includes(rule), deciding(facts).join());
    });

  const complaints: readonly (readonly [string, GrievanceFacts, string])[] = [
    [
      'a small wish that is met quickly',
      {'minor-request': true, 'fixed-quickly': true, 'settled-on-the-spot': false},
      'minor-request',
    ],
    [
      'a point made after discharge that staff would have settled',
      {'after-discharge': true, 'easily-settled': true, 'settled-on-the-spot': false},
      'after-discharge',
    ],
    [
      'a bill that has nothing to do with Medicare',
      {'about-bill': true, 'settled-on-the-spot': false},
      'other-billing',
    ],
    ['a survey comment without a name', {'in-survey': true}, 'other-survey-comment'],
    [
      'a survey comment that asks for nothing',
      {'in-survey': true, 'survey-names-patient': true},
      'other-survey-comment',
    ],
    [
      'even a letter of somebody who may not speak for the patient',
      {'speaks-for-patient': false, 'in-writing': true},
      'not-the-representative',
    ],
  ];
  for (const [what, facts, rule] of complaints)
    test(`${what} is a complaint`, () => {
      assert.equal(ofUs(facts).class, 'complaint');
      assert.ok(deciding(facts).includes(rule), deciding(facts).join());
    });

  test('nothing is decided while the patient has not been heard about who may speak', () => {
    const asked = factsOfComplainant({is: 'someone-else', authority: 'asked'});
    const result = ofUs({...asked, 'in-writing': true});
    assert.equal(result.class, 'undecided');
    assert.deepEqual(result.missing, ['speaks-for-patient']);
    for (const [authority, becomes] of [
      ['recorded', 'grievance'],
      ['none', 'complaint'],
    ] as const) {
      const known = factsOfComplainant({is: 'someone-else', authority});
      assert.equal(ofUs({...known, 'in-writing': true}).class, becomes);
    }
    assert.equal(
      ofUs({...factsOfComplainant({is: 'patient'}), 'in-writing': true}).class,
      'grievance',
    );
  });

  test('a policy that the hospital never set is named, not guessed', () => {
    for (const [typed, policy] of [
      ['typed-online', 'counts-typed-as-written'],
      ['on-social-media', 'counts-social-media'],
    ] as const) {
      const result = ofUs({[typed]: true, [policy]: 'unknown'});
      assert.equal(result.class, 'undecided');
      assert.deepEqual(result.missing, [policy]);
      assert.equal(grievanceFacts[policy].of, 'policy');
    }
  });

  test('an open question that cannot turn the outcome is not asked', () => {
    const {'settled-on-the-spot': _settled, ...open} = spoken;
    const result = classifyGrievance({...open, 'in-writing': true}, usCmsRules);
    assert.equal(result.class, 'grievance');
    assert.deepEqual(result.missing, []);
    assert.equal(classifyGrievance({...open}, usCmsRules).class, 'undecided');
  });

  test('each rule that holds is told with the facts it holds for and where it comes from', () => {
    const {fired} = ofUs({'in-writing': true, 'alleges-abuse': true, 'about-bill': true});
    assert.deepEqual(
      fired.map(({rule, because, stands}) => [rule, because, stands]),
      [
        ['abuse-neglect-harm', [{fact: 'alleges-abuse', is: true}], true],
        ['written', [{fact: 'in-writing', is: true}], true],
        ['other-billing', [{fact: 'about-bill', is: true}], false],
      ],
    );
    for (const {sources} of fired) assert.ok(sources.length > 0);
  });

  test('what is typed online counts as written by analogy alone, and says so', () => {
    const [typed] = usCmsRules.rules.filter(({id}) => id === 'typed-online');
    assert.deepEqual(
      typed?.sources.map(({confidence}) => confidence),
      ['unverified'],
    );
  });
});

describe('Elsewhere', () => {
  test('in England a spoken complaint settled by the next working day is outside the regulations', () => {
    const facts = {...everything(false), 'settled-next-working-day': true};
    assert.equal(classifyGrievance(facts, gbEngRules).class, 'complaint');
    assert.equal(classifyGrievance({...facts, 'in-writing': true}, gbEngRules).class, 'grievance');
    assert.equal(classifyGrievance(everything(false), gbEngRules).class, 'grievance');
  });

  for (const rules of [gbSctRules, gbNirRules, ieHseRules])
    test(`by ${rules.id} what the first stage settles ends there, unless more is asked or needed`, () => {
      const facts: GrievanceFacts = {...everything(false), 'settled-at-first-stage': true};
      const of = (more: GrievanceFacts) => classifyGrievance({...facts, ...more}, rules).class;
      assert.equal(of({}), 'complaint');
      assert.equal(of({'settled-at-first-stage': false}), 'grievance');
      assert.equal(of({'asks-for-next-stage': true}), 'grievance');
      assert.equal(of({'needs-investigation': true}), 'grievance');
      assert.equal(of({'alleges-harm': true}), 'grievance');
    });

  test('where no rule tells them apart, each goes through the whole process, whatever is known', () => {
    assert.equal(classifyGrievance({}, alikeRules).class, 'grievance');
    assert.deepEqual(classifyGrievance({}, alikeRules).missing, []);
    assert.equal(grievanceRulesOf('au-nsw'), alikeRules);
    assert.equal(grievanceRulesOf('us-cms'), usCmsRules);
  });
});

describe('Rules as data', () => {
  test('are whole, cite a source each, and belong to a policy pack', () => {
    const packs = policyPacks.map(({id}) => id);
    for (const rules of [...grievanceRules, alikeRules])
      assert.deepEqual(grievanceRulesProblems(rules), [], rules.id);
    for (const {id} of grievanceRules) assert.ok(packs.includes(id), id);
  });

  test('name what is wrong with them', () => {
    const [rule] = usCmsRules.rules;
    assert.ok(rule);
    const wrong = {
      ...usCmsRules,
      rules: [
        {...rule, says: ' ', sources: []},
        {...rule, when: {all: [{not: {fact: 'billing' as GrievanceFact}}]}},
      ],
    };
    assert.deepEqual(grievanceRulesProblems(wrong), [
      {path: '/rules/0/says', code: 'required'},
      {path: '/rules/0/sources', code: 'no-source'},
      {path: '/rules/1/id', code: 'duplicate-id'},
      {path: '/rules/1/when', code: 'unknown-fact', detail: 'billing'},
    ]);
  });

  test('never read what a complaint is about: no category is a fact, and one that is handed in changes nothing', () => {
    const categories = ['category', 'categories', 'taxonomy', 'topic', 'subject', 'kind'];
    const hcat = ['quality', 'safety', 'environment', 'institutional-processes', 'listening'];
    for (const name of [...categories, ...hcat, ...requestTopics])
      assert.ok(!Object.hasOwn(grievanceFacts, name), name);
    for (const rules of [...grievanceRules, alikeRules]) {
      for (const {when} of rules.rules)
        for (const fact of factsRead(when)) assert.ok(Object.hasOwn(grievanceFacts, fact), fact);
      fc.assert(
        fc.property(
          someFacts(allFacts),
          fc.constantFrom(...hcat, ...requestTopics),
          (facts, is) => {
            const told = {...facts, category: is, categories: [is], [is]: true};
            assert.deepEqual(classifyGrievance(told, rules), classifyGrievance(facts, rules));
          },
        ),
        {numRuns: 100},
      );
    }
  });
});

const pool = allFacts.slice(0, 7);
const someFacts = (names: readonly GrievanceFact[]): fc.Arbitrary<GrievanceFacts> =>
  fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom(true, false, 'unknown')])),
    {requiredKeys: []},
  ) as fc.Arbitrary<GrievanceFacts>;

const conditions: fc.Arbitrary<Condition> = fc.letrec<{condition: Condition}>((tie) => ({
  condition: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom(...pool).map((fact) => ({fact})),
    fc.array(tie('condition'), {maxLength: 3}).map((all) => ({all})),
    fc.array(tie('condition'), {maxLength: 3}).map((any) => ({any})),
    tie('condition').map((not) => ({not})),
  ),
})).condition;
const classes = fc.constantFrom<GrievanceClass>('complaint', 'grievance');
const randomRules: fc.Arbitrary<GrievanceRules> = fc
  .record({
    rules: fc.array(fc.record({when: conditions, makes: classes}), {maxLength: 5}),
    otherwise: classes,
  })
  .map(({rules, otherwise}) => ({
    ...alikeRules,
    rules: rules.map((rule, index) => ({
      ...rule,
      id: `rule-${index}`,
      says: 'So it is.',
      sources: [read('A book')],
    })),
    otherwise: {...alikeRules.otherwise, makes: otherwise},
  }));

describe('An unknown fact', () => {
  test('makes a class undecided exactly where some way to answer turns it', () => {
    fc.assert(
      fc.property(randomRules, someFacts(pool), (rules, facts) => {
        const ends = completions(facts, pool).map((all) => ({all, class: plainClass(all, rules)}));
        const result = classifyGrievance(facts, rules);
        const found = new Set(ends.map((end) => end.class));
        assert.equal(result.class, found.size === 1 ? [...found][0] : 'undecided');

        const classOf = new Map(ends.map((end) => [keyOf(end.all), end.class]));
        const turning = pool.filter((fact) =>
          ends.some(({all, class: is}) => {
            const other = classOf.get(keyOf({...all, [fact]: all[fact] !== true}));
            return other !== undefined && other !== is;
          }),
        );
        assert.deepEqual([...result.missing].sort(), [...turning].sort());
      }),
      {numRuns: 3000},
    );
  });

  test('does so by the rules of every place', () => {
    for (const rules of grievanceRules) {
      const read = [...new Set(rules.rules.flatMap(({when}) => factsRead(when)))];
      fc.assert(
        fc.property(
          fc.tuple(...read.map(() => fc.boolean())),
          fc.subarray(read, {maxLength: Math.min(6, read.length)}),
          (answers, open) => {
            const facts: GrievanceFacts = Object.fromEntries(
              read.map((fact, index) => [fact, open.includes(fact) ? 'unknown' : answers[index]]),
            );
            const ends = new Set(completions(facts, read).map((all) => plainClass(all, rules)));
            const expected = ends.size === 1 ? [...ends][0] : 'undecided';
            assert.equal(classifyGrievance(facts, rules).class, expected);
          },
        ),
        {numRuns: 300},
      );
    }
  });

  test('is the same whether it is left out or said to be unknown', () => {
    fc.assert(
      fc.property(randomRules, someFacts(pool), (rules, facts) => {
        const said = Object.fromEntries(Object.entries(facts).filter(([, is]) => is !== 'unknown'));
        assert.deepEqual(classifyGrievance(facts, rules), classifyGrievance(said, rules));
      }),
      {numRuns: 500},
    );
  });

  test('costs little, even where nothing at all is known', () => {
    const start = performance.now();
    for (let times = 0; times < 20; times++) classifyGrievance({}, usCmsRules);
    const each = (performance.now() - start) / 20;
    assert.ok(each < 100, `${each.toFixed(1)} ms`);
  });
});

describe('What has decided', () => {
  test('is among the rules that hold, and no rule of a higher rank speaks against it', () => {
    fc.assert(
      fc.property(randomRules, someFacts(pool), (rules, facts) => {
        const {class: decided, fired} = classifyGrievance(facts, rules);
        for (const {rule, stands, makes} of fired) {
          assert.equal(stands, makes === decided);
          const found = rules.rules.find(({id}) => id === rule);
          if (found) assert.equal(judge(found.when, facts), true);
        }
      }),
      {numRuns: 500},
    );
  });

  test('is named by facts that are enough for it, whatever the others are', () => {
    fc.assert(
      fc.property(randomRules, someFacts(pool), (rules, facts) => {
        for (const {rule, because} of classifyGrievance(facts, rules).fired) {
          const found = rules.rules.find(({id}) => id === rule);
          const only = Object.fromEntries(because.map(({fact, is}) => [fact, is]));
          if (found) assert.equal(judge(found.when, only), true);
        }
      }),
      {numRuns: 1000},
    );
  });
});

function completions(facts: GrievanceFacts, names: readonly GrievanceFact[]): GrievanceFacts[] {
  return names.reduce<GrievanceFacts[]>(
    (found, name) =>
      typeof facts[name] === 'boolean'
        ? found
        : found.flatMap((known) => [
            {...known, [name]: true},
            {...known, [name]: false},
          ]),
    [facts],
  );
}

/** The class where every fact is known, worked out by plain true and false. */
function plainClass(facts: GrievanceFacts, {rules, otherwise}: GrievanceRules): GrievanceClass {
  const holds = (condition: Condition): boolean => {
    if ('fact' in condition) return facts[condition.fact] === true;
    if ('not' in condition) return !holds(condition.not);
    return 'all' in condition ? condition.all.every(holds) : condition.any.some(holds);
  };
  return (rules.find(({when}) => holds(when)) ?? otherwise).makes;
}

function keyOf(facts: GrievanceFacts): string {
  return pool.map((fact) => (facts[fact] === true ? 1 : 0)).join('');
}
