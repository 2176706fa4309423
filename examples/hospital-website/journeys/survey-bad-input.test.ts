import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {QuestionnaireItem} from '../../../packages/core/src/survey/index.js';
import {foreignRequests} from '../../stage/visit.js';
import {openSurveyStand, type SurveyStand} from '../../stage/survey-stand.js';
import {surveyWords as words} from '../../stage/survey-words.js';
import {answersIn, expression, fhir, form, question, sdc} from './survey-conformance/row.js';

/** As long as a definition of 50 MB. */
const enormous = `{"resourceType": "Questionnaire", "description": "${'long '.repeat(10_000_000)}"}`;

describe('a survey that is given something bad, on a strict page', () => {
  let stand: SurveyStand;

  before(async () => {
    stand = await openSurveyStand({
      files: {
        '/enormous.json': enormous,
        '/cut-off.json': '{"resourceType": "Questionnaire", "item": [{"linkId": "q"',
        '/patient.json': '{"resourceType": "Patient"}',
      },
    });
    stand.page.setDefaultTimeout(5_000);
  });

  // Without a stand there is nothing to close, and the failure to report is the one above.
  after(() => (stand as SurveyStand | undefined)?.close());

  const codes = async (): Promise<readonly string[]> => [
    ...new Set((await stand.issues()).map(({code, path}) => `${code} ${path}`)),
  ];

  async function isRefused(reasons: readonly string[]): Promise<void> {
    assert.deepEqual(await codes(), reasons);
    await stand.page.getByText(words.refused).waitFor();
    livesOn();
  }

  /** Nothing was broken or fetched on the way. */
  function livesOn(): void {
    const {violations, messages, requests} = stand.visit;
    assert.deepEqual(violations, []);
    assert.deepEqual(
      messages.filter((message) => message.startsWith('error')),
      [],
    );
    assert.deepEqual(foreignRequests(requests, [stand.origin]), []);
  }

  const textbox = (name: string) => stand.page.getByRole('textbox', {name, exact: true});

  /** The other questions can still be answered. */
  async function takesAnAnswer(): Promise<void> {
    await textbox('Other').fill('still here');
    const {item} = (await stand.response()) ?? {};
    assert.deepEqual(answersIn(item, 'other'), [{valueString: 'still here'}]);
    livesOn();
  }

  const other = question({linkId: 'other', text: 'Other'});

  async function milliseconds(work: () => Promise<unknown>): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
  }

  it('refuses JSON that is cut off, as text and from an address', async () => {
    await stand.show('{"resourceType": "Questionnaire", "item": [');
    await isRefused(['not-json Questionnaire']);
    await stand.show(undefined, {src: '/cut-off.json'});
    await isRefused(['not-json Questionnaire']);
  });

  it('refuses another kind of resource', async () => {
    await stand.show({resourceType: 'Patient'});
    await isRefused(['not-a-questionnaire Questionnaire']);
    await stand.show(undefined, {src: '/patient.json'});
    await isRefused(['not-a-questionnaire Questionnaire']);
  });

  it('stops reading a definition of 50 MB early', async () => {
    const took = await milliseconds(() => stand.show(undefined, {src: '/enormous.json'}));
    await isRefused(['too-large Questionnaire']);
    assert.ok(took < 5_000, `${Math.round(took)} ms`);
  });

  it('refuses items that lie 200 deep', async () => {
    let deep: QuestionnaireItem = question({linkId: '200', text: 'The last'});
    for (let depth = 199; depth > 0; depth -= 1)
      deep = question({linkId: String(depth), type: 'group', text: 'Group', item: [deep]});
    await stand.show(JSON.stringify(form([deep])));
    const [found] = await codes();
    assert.match(found ?? '', /^too-deep Questionnaire(\.item\[0\]){64}\.item$/);
    await stand.page.getByText(words.refused).waitFor();
  });

  for (const [what, source, code] of [
    ['never end', '(0).repeat($this + 1).count()', /expression-(too-long|failed)/],
    ['throw', '(1 | 2).single()', /expression-failed/],
    [
      'make endless texts',
      "'ab'.toChars().select(iif(true, 'x'.replace('x', 'yyyyyyyyyyyyyyyyyyyy'))).repeat($this + $this)",
      /expression-(too-long|failed)/,
    ],
  ] as const) {
    it(`stops expressions that ${what}, says at which item, and goes on`, async () => {
      const calculated = question({
        type: 'string',
        extension: [expression(sdc('calculatedExpression'), source)],
      });
      const took = await milliseconds(() => stand.show(form([calculated, other])));
      assert.ok(took < 8_000, `${Math.round(took)} ms`);
      const said = (await stand.issues()).filter((issue) => code.test(issue.code));
      assert.ok(said.length > 0, JSON.stringify(await stand.issues()));
      assert.ok(said.every(({linkId}) => linkId === 'q'));
      await takesAnAnswer();
    });
  }

  it('runs nothing that a text brings along, and fetches nothing', async () => {
    const hostile = [
      '<script>pwned()</script>words',
      '<img src="https://evil.example/x.png" onerror="pwned()"/>words',
      '<a href="javascript:pwned()">words</a>',
      '<a href="&#106;avascript:pwned()">words</a>',
      '<svg onload="pwned()"><a href="javascript:pwned()"><text>words</text></a></svg>words',
      '<iframe src="https://evil.example"></iframe>words',
      '<style>@import url(https://evil.example/x.css)</style>words',
      '<form action="https://evil.example"><button>words</button></form>',
      '<p style="background: url(https://evil.example)" onclick="pwned()">words</p>',
      '<math><mtext><img src="x" onerror="pwned()"></mtext></math>words',
    ];
    await stand.page.evaluate(() =>
      Object.assign(globalThis, {pwned: () => (document.title = 'pwned')}),
    );
    const rich = (kind: 'xhtml' | 'markdown', source: string) => ({
      extension: [
        kind === 'xhtml'
          ? {url: fhir('rendering-xhtml'), valueString: source}
          : {url: fhir('rendering-markdown'), valueMarkdown: source},
      ],
    });
    await stand.show(
      form([
        ...hostile.flatMap((source, index) => [
          {linkId: `plain ${index}`, text: source},
          {linkId: `xhtml ${index}`, text: 'plain', _text: rich('xhtml', source)},
          {linkId: `markdown ${index}`, text: 'plain', _text: rich('markdown', source)},
          {
            linkId: `option ${index}`,
            text: 'plain',
            type: 'choice' as const,
            answerOption: [
              {valueCoding: {code: 'a', display: source}},
              {valueCoding: {code: 'b', display: 'plain', _display: rich('xhtml', source)}},
            ],
          },
        ]),
        {
          linkId: 'link',
          text: 'plain',
          _text: rich(
            'markdown',
            '[words](javascript:pwned()) ![words](https://evil.example/x.png)',
          ),
        },
        other,
      ]),
    );
    const found = await stand.page.evaluate(() => {
      const root = document.querySelector('pr-survey')?.shadowRoot;
      const all = [...(root?.querySelectorAll('*') ?? [])];
      return all.flatMap((element) => {
        const isBad = /^(script|iframe|object|embed|style|form|svg|math|img)$/.test(
          element.localName,
        );
        const attributes = [...element.attributes].filter(
          ({name, value}) => /^(on|style$)/.test(name) || /script:|evil/.test(value),
        );
        return [...(isBad ? [element.localName] : []), ...attributes.map(({name}) => name)];
      });
    });
    assert.deepEqual(found, []);
    // What is plain text is shown as it is written.
    await stand.page.getByText('<script>pwned()</script>words').first().waitFor();
    for (const link of await stand.page.locator('pr-survey').getByRole('link').all())
      await link.click({trial: true});
    assert.equal(await stand.page.title(), 'Survey');
    assert.ok((await codes()).some((each) => each.startsWith('unsafe-content')));
    await takesAnAnswer();
  });

  it('takes no javascript: address as an answer', async () => {
    await stand.show(form([{type: 'url'}, other]));
    await textbox('Question').fill('javascript:alert(1)');
    const {item} = (await stand.response()) ?? {};
    assert.deepEqual(answersIn(item, 'q'), []);
    await takesAnAnswer();
  });

  it('is not held up by a regular expression that goes back and forth', async () => {
    const extension = [{url: fhir('regex'), valueString: '(a+)+$'}];
    await stand.show(form([{extension, maxLength: 5000}, other]));
    const took = await milliseconds(async () => {
      await textbox('Question').fill(`${'a'.repeat(4_000)}!`);
      await stand.page.getByRole('button', {name: words.send}).click();
      await stand.page.getByText(words['wrong-form']).first().waitFor();
    });
    assert.ok(took < 2_000, `${Math.round(took)} ms`);
    await takesAnAnswer();
  });

  it('tells a person kindly that answers to an earlier version do not all fit', async () => {
    await stand.show(form([{}, other]), {
      response: {
        resourceType: 'QuestionnaireResponse',
        questionnaire: 'https://hospital.example/Questionnaire/proof|1.0',
        status: 'in-progress',
        item: [
          {linkId: 'q', answer: [{valueString: 'It was calm.'}]},
          {linkId: 'other', answer: [{valueDecimal: 'NaN'}]},
          {linkId: 'gone', answer: [{valueDate: '2026-02-30'}]},
        ],
      },
    });
    await stand.page.getByText(words.resumedOther).waitFor();
    assert.deepEqual((await codes()).map((each) => each.split(' ')[0]).sort(), [
      'other-version',
      'unknown-answer',
      'wrong-value-type',
    ]);
    assert.equal(await textbox('Question').inputValue(), 'It was calm.');
    const issues = JSON.stringify(await stand.issues());
    for (const answer of ['It was calm', 'NaN', '2026-02-30'])
      assert.ok(!issues.includes(answer), 'an issue never holds an answer');
    await takesAnAnswer();
  });

  it('takes no number that is none and no day that is not there', async () => {
    await stand.show(form([{type: 'decimal'}, {linkId: 'day', text: 'Day', type: 'date'}, other]), {
      response: {
        resourceType: 'QuestionnaireResponse',
        questionnaire: 'https://hospital.example/Questionnaire/proof|2.1',
        status: 'in-progress',
        item: [{linkId: 'day', answer: [{valueDate: '2026-02-30'}]}],
      },
    });
    assert.deepEqual(await codes(), ['invalid-value QuestionnaireResponse.item[0].answer[0]']);
    for (const text of ['NaN', 'Infinity', '1e400', '--1']) {
      await textbox('Question').fill(text);
      const {item} = (await stand.response()) ?? {};
      assert.deepEqual(answersIn(item, 'q'), [], text);
    }
    await takesAnAnswer();
  });
});
