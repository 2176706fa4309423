import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {QuestionnaireItem} from '../../../packages/core/src/survey/index.js';
import type {PrSurvey} from '../../../packages/elements/src/survey/survey.js';
import {axeFindings} from '../../stage/axe.js';
import {keyboardAt} from '../../stage/focus.js';
import {openSurveyStand, type SurveyStand} from '../../stage/survey-stand.js';
import {surveyWords as words} from '../../stage/survey-words.js';
import {answersIn, coded, control, fhir, form, question} from './survey-conformance/row.js';

const options = [coded('always'), coded('sometimes'), coded('never')];

/** One question for each way of answering. */
const everyControl: readonly Partial<QuestionnaireItem>[] = [
  {linkId: 'yes', text: 'Was it clean?', type: 'boolean'},
  {linkId: 'one', text: 'How often were we there?', type: 'choice', answerOption: options},
  {
    linkId: 'many',
    text: 'What was good?',
    type: 'choice',
    repeats: true,
    answerOption: options,
  },
  {linkId: 'open', text: 'What else?', type: 'open-choice', answerOption: options},
  {
    linkId: 'drop',
    text: 'Which ward?',
    type: 'choice',
    answerOption: options,
    extension: [control('drop-down')],
  },
  {
    linkId: 'find',
    text: 'Which clinic?',
    type: 'choice',
    answerOption: options,
    extension: [control('autocomplete')],
  },
  {
    linkId: 'slide',
    text: 'How much did it hurt?',
    type: 'integer',
    extension: [
      control('slider'),
      {url: fhir('minValue'), valueInteger: 0},
      {url: fhir('maxValue'), valueInteger: 10},
    ],
  },
  {linkId: 'spin', text: 'How many nights?', type: 'integer', extension: [control('spinner')]},
  {linkId: 'line', text: 'Who helped you?', type: 'string', required: true},
  {linkId: 'area', text: 'What happened?', type: 'text'},
  {linkId: 'day', text: 'When was it?', type: 'date'},
  {linkId: 'hours', text: 'How many hours?', type: 'decimal', repeats: true},
  {
    linkId: 'weight',
    text: 'What do you weigh?',
    type: 'quantity',
    extension: [{url: fhir('questionnaire-unit'), valueCoding: {code: 'kg', display: 'kg'}}],
  },
  {linkId: 'file', text: 'Do you have a picture?', type: 'attachment'},
  {
    linkId: 'table',
    text: 'How were these?',
    type: 'group',
    extension: [control('table')],
    item: ['Food', 'Quiet at night'].map((text) =>
      question({linkId: text, text, type: 'choice', answerOption: options}),
    ),
  },
  {
    linkId: 'visits',
    text: 'Other visits',
    type: 'group',
    repeats: true,
    extension: [control('gtable')],
    item: [question({linkId: 'where', text: 'Where?'}), question({linkId: 'why', text: 'Why?'})],
  },
];

const three = form([
  {linkId: 'one', text: 'How often were we there?', type: 'choice', answerOption: options},
  {linkId: 'two', text: 'Was it clean?', type: 'boolean'},
  {linkId: 'three', text: 'What happened?', type: 'text'},
]);

const withRequired = {
  ...three,
  item: three.item?.map((item) => (item.linkId === 'one' ? {...item, required: true} : item)),
};

const layouts = ['page', 'one-at-a-time', 'kiosk'] as const;

describe('the layouts of a survey, on a strict page', () => {
  let stand: SurveyStand;

  before(async () => {
    stand = await openSurveyStand({viewport: {width: 1000, height: 800}});
    stand.page.setDefaultTimeout(5_000);
  });

  // Without a stand there is nothing to close, and the failure to report is the one above.
  after(() => (stand as SurveyStand | undefined)?.close());

  beforeEach(() => stand.page.setViewportSize({width: 1000, height: 800}));

  const isSeen = (text: string): Promise<boolean> =>
    stand.page.locator('pr-survey').getByText(text).filter({visible: true}).first().isVisible();

  /** The page stores what is sent, and says so. */
  const thankWhenSent = (): Promise<void> =>
    stand.page.locator('pr-survey').evaluate((survey) => {
      survey.addEventListener('pr-survey-submit', () => void (survey as PrSurvey).received());
    });

  const answer = async (linkId: string) => answersIn((await stand.response())?.item, linkId);

  it('lets a person with only a keyboard answer question after question on a kiosk', async () => {
    await stand.show(three, {layout: 'kiosk'});
    await thankWhenSent();
    const keyboard = keyboardAt(stand.page);
    await keyboard.tabTo('Always');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    assert.ok(await isSeen('How often were we there?'), 'a key that moves does not go on');
    assert.deepEqual(await answer('one'), [coded('never')]);
    await keyboard.tabTo(words.next);
    await keyboard.press('Enter');
    assert.ok(await isSeen('Was it clean?'));
    await keyboard.tabTo(words.yes);
    await keyboard.press('Space');
    await keyboard.tabTo(words.next);
    await keyboard.press('Enter');
    await keyboard.tabTo('What happened?');
    await keyboard.type('The lights were out.');
    await keyboard.tabTo(words.back);
    await keyboard.press('Enter');
    assert.ok(await isSeen('Was it clean?'));
    assert.deepEqual(await answer('two'), [{valueBoolean: true}]);
    assert.deepEqual(await answer('three'), [{valueString: 'The lights were out.'}]);
    await keyboard.tabTo(words.next);
    await keyboard.press('Enter');
    await keyboard.tabTo(words.send);
    await keyboard.press('Enter');
    await keyboard.tabTo(words.thanks);
  });

  it('lets a person with only a keyboard mend what is missing, change their mind and send on one page', async () => {
    await stand.show(withRequired);
    await thankWhenSent();
    const keyboard = keyboardAt(stand.page);
    await keyboard.tabTo(words.yes);
    await keyboard.press('Space');
    await keyboard.tabTo('What happened?');
    await keyboard.type('The lights were out.');
    await keyboard.tabTo(words.send);
    await keyboard.press('Enter');
    await keyboard.tabTo(words.check.one);
    await keyboard.tabTo(/^a “How often were we there\?/);
    await keyboard.press('Enter');
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    assert.deepEqual(await answer('one'), [coded('sometimes')]);
    await keyboard.tabTo('What happened?');
    await keyboard.press('Shift+Tab');
    await keyboard.press('ArrowDown');
    assert.deepEqual(await answer('two'), [{valueBoolean: false}]);
    await keyboard.tabTo(words.send);
    await keyboard.press('Enter');
    await keyboard.tabTo(words.thanks);
    assert.deepEqual(await answer('three'), [{valueString: 'The lights were out.'}]);
  });

  it('lets a person with only a keyboard answer, go back, look through it all, change it and send, one at a time', async () => {
    await stand.show(withRequired, {layout: 'one-at-a-time'});
    await thankWhenSent();
    const keyboard = keyboardAt(stand.page);
    const goOn = async (): Promise<void> => {
      await keyboard.tabTo(new RegExp(`^button “${words.next}`));
      await keyboard.press('Enter');
    };
    await goOn();
    await keyboard.tabTo(words.check.one);
    assert.ok(await isSeen('How often were we there?'), 'it stays where an answer is missing');
    await keyboard.tabTo('Always');
    await keyboard.press('Space');
    await goOn();
    await keyboard.tabTo(words.yes);
    await keyboard.press('Space');
    await keyboard.tabTo(words.back);
    await keyboard.press('Enter');
    assert.ok(await isSeen('How often were we there?'));
    await goOn();
    await goOn();
    await keyboard.tabTo('What happened?');
    await keyboard.type('The lights were out.');
    await goOn();
    assert.ok(await isSeen(words.reviewText));
    await keyboard.tabTo(`${words.change} Was it clean?`);
    await keyboard.press('Enter');
    await keyboard.tabTo(words.yes);
    await keyboard.press('ArrowDown');
    await goOn();
    await goOn();
    assert.ok(await isSeen(words.reviewText));
    await keyboard.tabTo(words.send);
    await keyboard.press('Enter');
    await keyboard.tabTo(words.thanks);
    assert.deepEqual(await answer('two'), [{valueBoolean: false}]);
  });

  it('goes on at one tap on a kiosk', async () => {
    await stand.show(three, {layout: 'kiosk'});
    await stand.page.getByRole('radio', {name: 'Sometimes'}).click();
    await stand.page.getByText('Was it clean?').waitFor();
    assert.deepEqual(await answer('one'), [coded('sometimes')]);
    await stand.page.getByRole('button', {name: words.back}).click();
    assert.ok(await stand.page.getByRole('radio', {name: 'Sometimes'}).isChecked());
  });

  it('asks one question at a time, keeps the answers, and shows them before they are sent', async () => {
    await stand.show(three, {layout: 'one-at-a-time'});
    await stand.page.getByText(words.step.replace('{step}', '1').replace('{steps}', '3')).waitFor();
    await stand.page.getByRole('radio', {name: 'Never'}).click();
    assert.ok(await isSeen('How often were we there?'), 'a tap does not go on here');
    for (const next of ['Was it clean?', 'What happened?']) {
      await stand.page.getByRole('button', {name: words.next}).click();
      await stand.page.getByText(next).waitFor();
    }
    await stand.page.getByRole('textbox').fill('The lights were out.');
    await stand.page.getByRole('button', {name: words.next}).click();
    await stand.page.getByText(words.reviewText).waitFor();
    assert.ok(await isSeen('The lights were out.'));
    assert.ok(await isSeen('Never'));
  });

  it('lets a search of the page find what is on another step, and goes there', async () => {
    await stand.show(three, {layout: 'one-at-a-time'});
    const away = stand.page.locator('.item').filter({hasText: 'What happened?'}).last();
    assert.equal(await away.getAttribute('hidden'), 'until-found');
    // The browser says this to what it has found, before it shows it.
    await away.evaluate((item) => item.dispatchEvent(new Event('beforematch', {bubbles: true})));
    await stand.page.getByText('What happened?').waitFor();
    assert.equal(await isSeen('How often were we there?'), false);
  });

  it('lets a search of the page find what is in another tab, and opens it', async () => {
    const tab = (text: string) =>
      question({
        linkId: text,
        text,
        type: 'group',
        item: [question({linkId: `in ${text}`, text: `In ${text}`})],
      });
    await stand.show(
      form([
        {
          linkId: 'tabs',
          text: 'Care',
          type: 'group',
          extension: [control('tab-container')],
          item: [tab('First'), tab('Second')],
        },
      ]),
    );
    const away = stand.page.locator('[role=tabpanel]').last();
    assert.equal(await away.getAttribute('hidden'), 'until-found');
    await away.evaluate((panel) => panel.dispatchEvent(new Event('beforematch', {bubbles: true})));
    await stand.page.getByText('In Second').waitFor();
  });

  for (const layout of layouts) {
    it(`fits a screen of 320 px, as at 400 % zoom, as ${layout}, left to right and right to left`, async () => {
      await stand.page.setViewportSize({width: 320, height: 640});
      for (const language of ['en', 'ar']) {
        for (const items of layout === 'page'
          ? [everyControl]
          : everyControl.map((item) => [item])) {
          await stand.show(form(items), {layout, language});
          const overflow = await stand.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          const what = items.length === 1 ? items[0]?.linkId : 'the page';
          assert.ok(overflow <= 0, `${String(what)} is ${overflow} px too wide in ${language}`);
        }
      }
      assert.deepEqual(stand.visit.violations, []);
    });
  }

  it('says on a narrow screen what the columns of a table say on a wide one', async () => {
    await stand.page.setViewportSize({width: 320, height: 640});
    await stand.show(form(everyControl.filter(({linkId}) => linkId === 'table')));
    const food = stand.page.getByRole('radio', {name: 'Food Sometimes'});
    await food.check();
    const cell = stand.page.locator('label', {has: food}).first();
    assert.match(await cell.innerText(), /Sometimes/);
    assert.deepEqual(await answer('Food'), [coded('sometimes')]);
  });
});

describe('every control of a survey', () => {
  let first: SurveyStand;

  before(async () => {
    first = await openSurveyStand();
  });

  // Without a stand there is nothing to close, and the failure to report is the one above.
  after(() => (first as SurveyStand | undefined)?.close());

  for (const forcedColors of ['none', 'active'] as const) {
    for (const layout of layouts) {
      it(`has nothing that axe finds fault with as ${layout}, with forced colors ${forcedColors}`, async () => {
        const stand = await first.another({bypassCSP: true, forcedColors});
        try {
          for (const items of layout === 'page'
            ? [everyControl]
            : everyControl.map((item) => [item])) {
            await stand.show(form(items), {layout});
            assert.deepEqual(await axeFindings(stand.page, 'pr-survey'), [], items[0]?.linkId);
          }
        } finally {
          await stand.close();
        }
      });
    }
  }

  it('looks different where it was chosen, with forced colors too', async () => {
    const stand = await first.another({forcedColors: 'active'});
    try {
      await stand.show(form(everyControl));
      for (const [role, name] of [
        ['radio', 'Yes'],
        ['checkbox', 'Always'],
      ] as const) {
        const control = stand.page.getByRole(role, {name, exact: true}).first();
        const before = await control.screenshot();
        await control.check();
        await stand.page.mouse.move(0, 0);
        assert.notDeepEqual(await control.screenshot(), before, `${role} ${name}`);
      }
    } finally {
      await stand.close();
    }
  });

  it('is reached by Tab, with its focus in sight', async () => {
    const stand = await first.another({viewport: {width: 1000, height: 800}});
    try {
      await stand.show(form(everyControl));
      const keyboard = keyboardAt(stand.page);
      for (const name of [
        words.yes,
        'Always',
        'Which ward?',
        'Which clinic?',
        'How much did it hurt?',
        'How many nights?',
        'Who helped you?',
        'What happened?',
        'When was it?',
        'What do you weigh?',
        'Do you have a picture?',
        words.send,
      ])
        await keyboard.tabTo(name);
    } finally {
      await stand.close();
    }
  });
});
