import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {SurveyMode} from '../survey/campaign.js';
import type {QuestionnaireResponse, ResponseItem} from '../survey/questionnaire-response.js';
import type {CollectedResponse} from './collected-response.js';
import type {Measure, ScaleValue} from './measure.js';
import {
  cahpsCompositeRule,
  cahpsRatingRule,
  friendsAndFamilyRule,
  howRweRule,
  pickerRule,
} from './official-rules.js';
import type {Figure, ModeScores, Score} from './score.js';
import {scoreGroups} from './score-groups.js';
import {MixedModesError, scoreByMode, scoreResponses} from './score-responses.js';

const off = {suppression: 'off'} as const;

function item(linkId: string, value: ScaleValue | undefined): ResponseItem {
  if (value === undefined) return {linkId};
  if (typeof value === 'number') return {linkId, answer: [{valueInteger: value}]};
  if (typeof value === 'boolean') return {linkId, answer: [{valueBoolean: value}]};
  return {linkId, answer: [{valueCoding: {system: 'urn:scale', code: value}}]};
}

function responseOf(
  answers: Readonly<Record<string, ScaleValue | undefined>>,
  {mode = 'web', ...rest}: Partial<QuestionnaireResponse> & {mode?: SurveyMode} = {},
): CollectedResponse {
  const items = Object.entries(answers).map(([linkId, value]) => item(linkId, value));
  return {
    mode,
    response: {resourceType: 'QuestionnaireResponse', status: 'completed', item: items, ...rest},
  };
}

/** So many people give each answer to the question `q`. */
const peopleWho = (
  counts: readonly (readonly [ScaleValue | undefined, number])[],
): readonly CollectedResponse[] =>
  counts.flatMap(([value, count]) => Array.from({length: count}, () => responseOf({q: value})));

function only(scored: ModeScores | undefined): Score {
  assert.equal(scored?.scores.length, 1);
  return scored.scores[0]!;
}

const figure = ({figures}: Pick<Score, 'figures'>, name: Figure['name']): Figure => {
  const found = figures.find((one) => one.name === name);
  assert.ok(found, `no figure ${name}`);
  return found;
};

const scale = ['never-well', 'badly', 'well'];
const topBox: Measure = {id: 'm', kind: 'top-box', linkId: 'q', scale};

describe('Scoring responses', () => {
  test('takes the most favorable answers among those that count', () => {
    const people = peopleWho([
      ['well', 30],
      ['badly', 15],
      ['never-well', 5],
      ['prefer-not', 7],
      ['something else', 1],
      [undefined, 2],
    ]);
    const score = only(scoreResponses([topBox], people, off));
    assert.equal(score.answered, 50);
    assert.equal(score.leftOut, 10);
    assert.equal(figure(score, 'top-box').value, 60);
    const least = only(scoreResponses([{...topBox, kind: 'bottom-box'}], people, off));
    assert.equal(figure(least, 'bottom-box').value, 10);
    const wide: Measure = {...topBox, box: ['badly', 'well']};
    assert.equal(figure(only(scoreResponses([wide], people, off)), 'top-box').value, 90);
  });

  test('reads nested answers, numbers, yes and no', () => {
    const nested: CollectedResponse = {
      mode: 'web',
      response: {
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        item: [
          {
            linkId: 'page',
            item: [{linkId: 'a', answer: [{valueDecimal: 3, item: [item('b', true)]}]}],
          },
        ],
      },
    };
    const measures: Measure[] = [
      {id: 'a', kind: 'linear-mean', linkId: 'a', scale: [1, 2, 3]},
      {id: 'b', kind: 'top-box', linkId: 'b', scale: [false, true]},
    ];
    const scores = scoreResponses(measures, [nested], off)?.scores;
    assert.deepEqual(
      scores?.map(({figures}) => figures[0]?.value),
      [100, 100],
    );
  });

  test('guesses nothing from someone who gave two answers to one question', () => {
    const two = {
      linkId: 'q',
      answer: [{valueCoding: {code: 'well'}}, {valueCoding: {code: 'badly'}}],
    };
    const score = only(scoreResponses([topBox], [responseOf({}, {item: [two]})], off));
    assert.equal(score.answered, 0);
    assert.equal(score.leftOut, 1);
  });

  test('leaves out what was not handed in', () => {
    const people = (
      ['in-progress', 'entered-in-error', 'completed', 'amended', 'stopped'] as const
    ).map((status) => responseOf({q: 'well'}, {status}));
    assert.equal(scoreResponses([topBox], people, off)?.responses, 3);
  });

  test('never mixes modes', () => {
    const people = [responseOf({q: 'well'}), responseOf({q: 'badly'}, {mode: 'kiosk'})];
    assert.throws(() => scoreResponses([topBox], people, off), MixedModesError);
    assert.throws(
      () => scoreGroups([topBox], people, {...off, groupOf: () => 'w'}),
      MixedModesError,
    );
    assert.deepEqual(
      scoreByMode([topBox], people, off).map(({mode, scores}) => [
        mode,
        scores[0]?.figures[0]?.value,
      ]),
      [
        ['web', 100],
        ['kiosk', 0],
      ],
    );
  });

  test('of nobody gives nothing, and of a question nobody answered no figure', () => {
    assert.equal(scoreResponses([topBox], []), undefined);
    assert.deepEqual(scoreByMode([topBox], []), []);
    const score = only(scoreResponses([topBox], peopleWho([[undefined, 20]])));
    assert.deepEqual(score.figures, [{name: 'top-box', unit: 'percent', withheld: false}]);
    assert.equal(score.answered, 0);
  });

  test('says satisfied of the two best answers', () => {
    const measure: Measure = {id: 'm', kind: 'satisfaction', linkId: 'q', scale: [1, 2, 3, 4, 5]};
    const people = peopleWho([
      [1, 10],
      [2, 10],
      [3, 20],
      [4, 35],
      [5, 25],
    ]);
    assert.equal(figure(only(scoreResponses([measure], people, off)), 'satisfied').value, 60);
  });

  test('says how easy it was, on average and by who agrees', () => {
    const measure: Measure = {
      id: 'm',
      kind: 'effort',
      linkId: 'q',
      scale: [1, 2, 3, 4, 5],
      agree: [4, 5],
    };
    const score = only(
      scoreResponses(
        [measure],
        peopleWho([
          [1, 10],
          [2, 10],
          [3, 20],
          [4, 35],
          [5, 25],
        ]),
        off,
      ),
    );
    // (10 + 20 + 60 + 140 + 125) / 100
    assert.equal(figure(score, 'effort').value, 3.55);
    assert.equal(figure(score, 'agree').value, 60);
  });

  test('counts promoters from 0 to 10, also where they are codes', () => {
    const people = peopleWho([
      [10, 30],
      [9, 20],
      [8, 20],
      [7, 10],
      [6, 10],
      [0, 10],
    ]);
    const numbers: Measure = {id: 'm', kind: 'net-promoter', linkId: 'q'};
    assert.equal(figure(only(scoreResponses([numbers], people, off)), 'net-promoter').value, 30);
    const codes = Array.from({length: 11}, (_, index) => `n${index}`);
    const coded = peopleWho([
      ['n10', 30],
      ['n9', 20],
      ['n8', 20],
      ['n7', 10],
      ['n6', 10],
      ['n0', 10],
    ]);
    const score = only(scoreResponses([{...numbers, scale: codes}], coded, off));
    assert.equal(figure(score, 'net-promoter').value, 30);
  });

  test('weighs four faces by this kit’s own index', () => {
    const measure: Measure = {id: 'm', kind: 'smiley', linkId: 'q', scale: ['a', 'b', 'c', 'd']};
    const people = peopleWho([
      ['a', 10],
      ['b', 20],
      ['c', 30],
      ['d', 40],
    ]);
    const {value} = figure(only(scoreResponses([measure], people, off)), 'smiley-index');
    assert.ok(value !== undefined && Math.abs(value - 66.6667) < 0.001);
  });
});

describe('Official instruments', () => {
  test('the Friends and Family Test counts "don’t know" as answered', () => {
    const rule = friendsAndFamilyRule({
      linkId: 'q',
      veryGood: 'vg',
      good: 'g',
      neither: 'n',
      poor: 'p',
      veryPoor: 'vp',
      dontKnow: 'dk',
    });
    const score = only(
      scoreResponses(
        [rule],
        peopleWho([
          ['vg', 700],
          ['g', 200],
          ['n', 40],
          ['p', 20],
          ['vp', 25],
          ['dk', 15],
          [undefined, 9],
        ]),
      ),
    );
    assert.equal(score.answered, 1000);
    assert.equal(figure(score, 'positive').value, 90);
    assert.equal(figure(score, 'negative').value, 4.5);
    assert.equal(figure(score, 'negative').interval?.method, 'wilson');
  });

  test('the PPE-15 sums the problems of those who answered every item', () => {
    const linkIds = Array.from({length: 15}, (_, index) => `i${index}`);
    const rule = pickerRule(
      linkIds.map((linkId) => ({
        linkId,
        scale: ['yes', 'some', 'no', 'none-needed'],
        problems: ['some', 'no'],
      })),
    );
    const answer = (problems: number): Record<string, string> =>
      Object.fromEntries(
        linkIds.map((linkId, index) => [linkId, index < problems ? 'no' : 'none-needed']),
      );
    const partly: Record<string, string | undefined> = {...answer(4), i14: undefined};
    const people = [answer(0), answer(3), answer(15), partly].map((answers) => responseOf(answers));
    const score = only(scoreResponses([rule], people, off));
    assert.equal(score.answered, 3);
    assert.equal(figure(score, 'problems').value, 6);
    // The first item: 3 of 4 had the problem; the last was answered by 3, of whom 1 had it.
    assert.equal(score.items?.[0]?.figures[0]?.value, 75);
    assert.equal(score.items?.[14]?.answered, 3);
    assert.throws(() => pickerRule([]), RangeError);
  });

  test('howRwe is the mean of four items from 0 to 100', () => {
    const rule = howRweRule({
      linkIds: ['a', 'b', 'c', 'd'],
      scale: ['poor', 'fair', 'good', 'excellent'],
    });
    const people = [
      responseOf({a: 'excellent', b: 'good', c: 'good', d: 'poor'}),
      responseOf({a: 'excellent', b: 'good', c: 'fair', d: 'poor'}),
    ];
    const score = only(scoreResponses([rule], people, off));
    // 100, 66.7, 50 and 0.
    assert.ok(Math.abs(figure(score, 'composite').value! - (100 + 200 / 3 + 50) / 4) < 1e-9);
  });

  test('a CAHPS composite weighs each item the same, and its rating has three figures', () => {
    const ofItem = {scale: ['no', 'somewhat', 'definitely']};
    const rule = cahpsCompositeRule({
      id: 'c',
      title: 'Staff',
      items: [
        {linkId: 'a', ...ofItem},
        {linkId: 'b', ...ofItem},
      ],
    });
    const people = [
      ...Array.from({length: 3}, () => responseOf({a: 'definitely', b: 'definitely'})),
      responseOf({a: 'no'}),
    ];
    const score = only(scoreResponses([rule], people, off));
    assert.equal(score.title, 'Staff');
    assert.equal(figure(score, 'composite').value, 87.5);
    const rated = peopleWho([
      [10, 40],
      [9, 20],
      [8, 20],
      [6, 20],
    ]);
    assert.deepEqual(
      scoreResponses(cahpsRatingRule('q'), rated, off)?.scores.map(
        ({figures}) => figures[0]?.value,
      ),
      [60, 20, 86],
    );
  });
});

describe('Figures over few people', () => {
  const values = [1, 2, 3, 4];
  const measures: readonly Measure[] = [
    {id: 'top', kind: 'top-box', linkId: 'q', scale: values},
    {id: 'mean', kind: 'linear-mean', linkId: 'q', scale: values},
    {id: 'two', kind: 'satisfaction', linkId: 'q', scale: values},
    {id: 'bottom', kind: 'bottom-box', linkId: 'q', scale: values},
    {id: 'three', kind: 'effort', linkId: 'q', scale: [1, 2, 3], agree: [3]},
    {
      id: 'fft',
      kind: 'friends-and-family',
      linkId: 'q',
      positive: [4],
      negative: [1],
      others: [2, 3],
    },
  ];

  test('are withheld by default where fewer than 11 answered', () => {
    const scored = scoreResponses([topBox], peopleWho([['well', 10]]));
    assert.deepEqual(scored, {
      mode: 'web',
      scores: [
        {
          measureId: 'm',
          kind: 'top-box',
          figures: [{name: 'top-box', unit: 'percent', withheld: true}],
        },
      ],
    });
    assert.equal(
      figure(only(scoreResponses([topBox], peopleWho([['well', 11]]))), 'top-box').value,
      100,
    );
  });

  test('are withheld where all but a few agree, unless the hospital’s rule only looks at how many answered', () => {
    const people = peopleWho([
      ['well', 95],
      ['badly', 5],
    ]);
    assert.ok(figure(only(scoreResponses([topBox], people)), 'top-box').withheld);
    const suppression = {hideBelow: 11, protects: 'respondents'} as const;
    assert.equal(
      figure(only(scoreResponses([topBox], people, {suppression})), 'top-box').value,
      95,
    );
    const few = peopleWho([['well', 10]]);
    assert.ok(figure(only(scoreResponses([topBox], few, {suppression})), 'top-box').withheld);
  });

  test('are withheld for a composite when one of its items is', () => {
    const items = ['a', 'b'].map(
      (linkId) => ({id: linkId, kind: 'top-box', linkId, scale: [0, 1]}) as const,
    );
    const people = Array.from({length: 40}, (_, index) =>
      responseOf({a: index % 2, b: index < 38 ? 1 : 0}),
    );
    const score = only(scoreResponses([{id: 'c', kind: 'composite', items}], people));
    assert.equal(score.items?.[0]?.figures[0]?.value, 50);
    assert.ok(score.items[1]?.figures[0]?.withheld);
    assert.ok(figure(score, 'composite').withheld);
  });

  test('are withheld for a list of problems when one of its items is', () => {
    const items = ['a', 'b', 'c'].map((linkId) => ({
      linkId,
      scale: ['yes', 'no'],
      problems: ['no'],
    }));
    const no = (isProblem: boolean): string => (isProblem ? 'no' : 'yes');
    // 3 have the first problem, 160 each of the others: 323 in all would give the 3 away.
    const people = Array.from({length: 400}, (_, index) =>
      responseOf({a: no(index < 3), b: no(index < 160), c: no((index * 7) % 400 < 160)}),
    );
    const score = only(scoreResponses([{id: 'p', kind: 'problem-score', items}], people));
    assert.ok(score.items?.[0]?.figures[0]?.withheld);
    assert.equal(score.items[1]?.figures[0]?.value, 40);
    assert.equal(score.items[2]?.figures[0]?.value, 40);
    assert.ok(figure(score, 'problems').withheld);
  });

  /** Every way in which people can have answered, as someone knows it who sees `answered` in all. */
  function* ways(answered: number, cells: number): Generator<readonly number[]> {
    if (cells === 1) return yield [answered];
    for (let first = 0; first <= answered; first++)
      for (const rest of ways(answered - first, cells - 1)) yield [first, ...rest];
  }

  test('cannot be worked out from all the figures that are shown', () => {
    const suppression = {hideBelow: 4, protects: 'answers'} as const;
    const crowds = fc.array(fc.oneof(fc.nat({max: 3}), fc.nat({max: 9})), {
      minLength: 4,
      maxLength: 4,
    });
    const figuresOf = (
      counts: readonly number[],
      options: object,
    ): readonly (readonly unknown[])[] => {
      const people = peopleWho(counts.map((count, index) => [values[index], count] as const));
      return (scoreResponses(measures, people, options)?.scores ?? []).map((score) => [
        score.answered,
        ...score.figures.map(({value}) => value),
      ]);
    };
    let hidden = 0;
    let shownMeans = 0;
    fc.assert(
      fc.property(crowds, (counts) => {
        const answered = counts.reduce((sum, count) => sum + count, 0);
        const shown = figuresOf(counts, {suppression});
        hidden += shown.flat().filter((one) => one === undefined).length;
        if (shown[0]?.[0] === undefined) return;
        shownMeans += shown[1]?.[1] === undefined ? 0 : 1;
        const possible = [...ways(answered, 4)].filter((way) =>
          figuresOf(way, off).every((all, row) =>
            all.every((value, index) => {
              const told = shown[row]?.[index];
              return told === undefined || told === value;
            }),
          ),
        );
        counts.forEach((count, index) => {
          if (count === 0 || count >= 4) return;
          const could = new Set(possible.map((way) => way[index]));
          assert.ok(could.size > 1, `${count} of ${counts.join()} could be worked out`);
        });
      }),
      {numRuns: 25},
    );
    assert.ok(hidden > 0 && shownMeans > 0, 'nothing was put to the test');
  });
});

describe('Figures of groups', () => {
  interface OfWard extends CollectedResponse {
    readonly ward: string | undefined;
  }
  const ward = (
    name: string | undefined,
    counts: readonly (readonly [ScaleValue, number])[],
  ): readonly OfWard[] => peopleWho(counts).map((response) => ({...response, ward: name}));
  const groupOf = ({ward: name}: OfWard): string | undefined => name;
  const shownWards = (responses: readonly OfWard[]): readonly string[] =>
    scoreGroups([topBox], responses, {groupOf})!
      .groups.filter(({scores}) =>
        scores.every(({figures}) => figures.every(({withheld}) => !withheld)),
      )
      .map(({group}) => group);

  test('are each shown where nothing is small', () => {
    const scored = scoreGroups(
      [topBox],
      [
        ...ward('east', [
          ['well', 20],
          ['badly', 20],
        ]),
        ...ward('west', [
          ['well', 30],
          ['badly', 10],
        ]),
      ],
      {groupOf, suppression: {hideBelow: 5, protects: 'answers'}},
    );
    assert.equal(figure(scored!.overall.scores[0]!, 'top-box').value, 62.5);
    assert.deepEqual(
      scored?.groups.map(({group, mode, responses, scores}) => [
        group,
        mode,
        responses,
        scores[0]?.figures[0]?.value,
      ]),
      [
        ['east', 'web', 40, 50],
        ['west', 'web', 40, 75],
      ],
    );
  });

  test('are withheld for a second ward, when the small one could be worked out by subtraction', () => {
    const responses = [
      ...ward('small', [
        ['well', 5],
        ['badly', 2],
      ]),
      ...ward('east', [
        ['well', 20],
        ['badly', 20],
      ]),
      ...ward('west', [
        ['well', 30],
        ['badly', 30],
      ]),
    ];
    assert.deepEqual(shownWards(responses), ['west']);
  });

  test('are withheld for a ward when people of no ward would be left over', () => {
    const responses = [
      ...ward(undefined, [['well', 5]]),
      ...ward('east', [
        ['well', 20],
        ['badly', 20],
      ]),
      ...ward('west', [
        ['well', 30],
        ['badly', 30],
      ]),
    ];
    assert.deepEqual(shownWards(responses), ['west']);
  });

  test('leave over nobody, or enough people with answers that are mixed enough', () => {
    const suppression = {hideBelow: 4, protects: 'answers'} as const;
    const crowd = fc.tuple(fc.nat({max: 9}), fc.nat({max: 9}), fc.nat({max: 4}));
    const second: Measure = {...topBox, id: 'b', kind: 'bottom-box'};
    const separate: Measure = {...topBox, id: 's', linkId: 'other'};
    let withheld = 0;
    fc.assert(
      fc.property(fc.array(crowd, {minLength: 1, maxLength: 5}), (crowds) => {
        const responses = crowds.flatMap(([well, badly, none], index) =>
          ward(index === 4 ? undefined : `w${index}`, [
            ['well', well],
            ['badly', badly],
            ['never-well', none],
          ]),
        );
        const scored = scoreGroups([topBox, second, separate], responses, {groupOf, suppression});
        if (!scored) return;
        for (const index of [0, 1]) {
          const whole = scored.overall.scores[index]!;
          if (whole.answered === undefined || whole.figures[0]!.value === undefined) continue;
          const shown = scored.groups
            .map(({scores}) => scores[index]!)
            .filter(({answered}) => answered !== undefined);
          withheld += scored.groups.length - shown.length;
          const count = ({answered, figures}: Score): number =>
            Math.round(((answered ?? 0) * (figures[0]!.value ?? 0)) / 100);
          const people = whole.answered - shown.reduce((sum, {answered}) => sum + answered!, 0);
          const inBox = count(whole) - shown.reduce((sum, score) => sum + count(score), 0);
          for (const rest of [people, inBox, people - inBox])
            assert.ok(rest === 0 || rest >= 4, `${rest} people could be worked out`);
        }
      }),
      {numRuns: 300},
    );
    assert.ok(withheld > 0, 'nothing was put to the test');
  });

  test('are all shown when suppression is off', () => {
    const responses = [...ward('a', [['well', 1]]), ...ward('b', [['badly', 2]])];
    const scored = scoreGroups([topBox], responses, {groupOf, ...off});
    assert.deepEqual(
      scored?.groups.map(({group, responses: size}) => [group, size]),
      [
        ['a', 1],
        ['b', 2],
      ],
    );
  });
});
