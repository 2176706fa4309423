import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import type {AcknowledgementRecord} from '@patient-relations/core/notice';
import arabic from '../../../packages/elements/src/rights-notice/messages/ar.js';
import spanish from '../../../packages/elements/src/rights-notice/messages/es.js';
import {english} from '../../../packages/elements/src/rights-notice/messages/en.js';
import {lateEnglish} from '../../../packages/elements/src/rights-notice/messages/late-en.js';
import {axeFindings} from '../../stage/axe.js';
import type {Fault, Front} from '../../stage/front.js';
import {noticeOfficeOf, type NoticeOffice} from '../../stage/notice-office.js';
import {assertNowhere, assertRecorded, recordBubblingEvents} from '../../stage/nowhere.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {assertClean, type Visit, type VisitOptions} from '../../stage/visit.js';

const words = {...english, ...lateEnglish};
const noticeId = 'us-federal-rights';
const phone = {viewport: {width: 390, height: 844}, hasTouch: true};

describe('a notice of rights on the hospital’s page', () => {
  let stage: Stage;
  let office: NoticeOffice;
  let front: Front;
  let wrong: Fault | undefined;
  let seen: Visit;
  let page: Page;

  before(async () => {
    stage = await openStage();
    office = await noticeOfficeOf(stage.service);
    front = await stage.front({fault: (method) => (method === 'PUT' ? wrong : undefined)});
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  beforeEach(() => {
    wrong = undefined;
  });

  afterEach(() => seen.close());

  async function open(name = 'rights.html', options: VisitOptions = {}): Promise<void> {
    seen = await stage.visit(options);
    page = seen.page;
    await page.goto(`${front.origin}/${name}`);
    await page.locator('pr-rights-notice h2').first().waitFor();
  }

  const press = (name: string): Promise<void> =>
    page.getByRole('button', {name, exact: true}).click();

  const sees = (text: string): Promise<void> =>
    page.getByText(text).filter({visible: true}).first().waitFor();

  async function confirms(name: string, said: typeof words = words): Promise<void> {
    await press(said.confirm);
    await page.getByLabel(said.acknowledged, {exact: true}).check();
    await signs(name, said);
  }

  /** Signs as the patient with a typed name, where the notice asks for it. */
  async function signs(name: string, said: typeof words): Promise<void> {
    const relationship = page.getByLabel(said.relationship);
    if (await relationship.isVisible()) await relationship.selectOption({label: said.patient});
    await page.getByLabel(said.name, {exact: false}).first().fill(name);
  }

  const recordsOf = async (name: string): Promise<readonly AcknowledgementRecord[]> =>
    (await office.readRecords(noticeId)).filter((record) => JSON.stringify(record).includes(name));

  it('is read, opened, confirmed on a phone, and on record with what stood on the screen', async () => {
    await open('rights.html', phone);
    const heading = 'The right to complain and get an answer';
    await page.locator('summary').filter({hasText: heading}).click();
    await sees('A formal complaint is called a');
    await confirms('Rosa Quintero');
    await press(words.send);
    await sees(words.given);

    const [record, ...others] = await recordsOf('Rosa Quintero');
    assert.ok(record);
    assert.equal(others.length, 0);
    assert.equal(record.status, 'given');
    assert.deepEqual(record.languages, ['en']);
    const opened = record.sections.filter((section) => section.opened).map(({id}) => id);
    assert.ok(opened.includes('grievance'), 'what was opened is on record');
    assert.ok(!opened.includes('visitors'), 'what was not opened is not claimed');
    assert.equal((await office.verify(record)).status, 'verified');
    assertClean(seen, [front.origin]);
  });

  it('shows its first part before the rest has come', async () => {
    seen = await stage.visit();
    page = seen.page;
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/sections?**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${front.origin}/rights.html`);
    await sees('You are a patient at Riverside Community Hospital.');
    assert.equal(await page.getByText('You have the right to personal privacy.').count(), 0);
    letGo();
    await page
      .getByText('You have the right to personal privacy.')
      .first()
      .waitFor({state: 'attached'});
  });

  it('is recorded once though its first answer was lost and it was sent again', async () => {
    await open();
    await confirms('Twice Sent');
    wrong = 'cut-after';
    await press(words.send);
    await sees(words.unconfirmed);
    assert.equal((await recordsOf('Twice Sent')).length, 1);

    wrong = undefined;
    await page
      .getByRole('button', {name: words.tryNow, exact: true})
      .click({timeout: 5_000})
      .catch(() => sees(words.given));
    await sees(words.given);
    assert.equal((await recordsOf('Twice Sent')).length, 1);
  });

  it('is confirmed while the device is offline, and recorded once by itself when it is not', async () => {
    await open();
    await confirms('In The Basement');
    await seen.context.setOffline(true);
    await press(words.send);
    await sees(words.waiting);
    assert.equal((await recordsOf('In The Basement')).length, 0);

    await seen.context.setOffline(false);
    await sees(words.given);
    const [record, ...others] = await recordsOf('In The Basement');
    assert.ok(record);
    assert.equal(others.length, 0);
    assert.ok(record.shownAt <= record.receivedAt, 'both times are kept');
  });

  it('is shown anew and not recorded where a browser translated it', async () => {
    await open();
    await confirms('Translated Reader');
    await page.evaluate(() => {
      // As a browser's translation does it: each text in an element of its own, in other words.
      const root = document.querySelector('pr-rights-notice')?.shadowRoot;
      for (const text of root?.querySelectorAll('.sections p') ?? []) {
        const font = document.createElement('font');
        font.append(`Übersetzt: ${text.textContent}`);
        text.replaceChildren(font);
      }
    });
    await press(words.send);
    await sees(words.differs);
    await page
      .getByText('You are a patient at Riverside Community Hospital.')
      .first()
      .waitFor({state: 'attached'});
    assert.equal(await page.getByText('Übersetzt').count(), 0, 'the original stands there again');
    assert.equal((await recordsOf('Translated Reader')).length, 0);
  });

  it('is read in another language in place, and the record says which', async () => {
    await open();
    await page.getByRole('button', {name: /^español$/i}).click();
    await sees('Sus derechos como paciente');
    const said = {...words, ...spanish.messages} as typeof words;
    await confirms('Lee En Español', said);
    await press(said.send);
    await sees(said.given);
    const [record] = await recordsOf('Lee En Español');
    assert.deepEqual(record?.languages, ['es']);
    assert.ok(record.sections.every(({language}) => language === 'es'));
    assert.equal((await office.verify(record)).status, 'verified');
  });

  it('takes a no for an answer, with the reason the person gives', async () => {
    await open();
    await press(words.confirm);
    await page.getByLabel(words.declined, {exact: true}).check();
    await page.getByLabel(words.reason).fill('I want to talk to my daughter Imelda first.');
    await press(words.send);
    await sees(words.notSigned);
    const [record] = await recordsOf('daughter Imelda');
    assert.equal(record?.outcome, 'declined');
    assert.equal(record.status, 'not-signed');
  });

  it('is right to left in Arabic, with nothing outside a narrow screen and nothing axe finds', async () => {
    await open('ar/rights.html', {bypassCSP: true, viewport: {width: 320, height: 640}});
    await page.getByText('حقوقك').first().waitFor();
    const tools = {...words, ...arabic.messages} as typeof words;
    await page.getByRole('button', {name: tools.openAll, exact: true}).click();
    const {direction, overflow} = await page.evaluate(() => {
      const title = document.querySelector('pr-rights-notice')!.shadowRoot!.querySelector('h2')!;
      return {
        direction: getComputedStyle(title).direction,
        overflow: document.documentElement.scrollWidth - innerWidth,
      };
    });
    assert.equal(direction, 'rtl');
    assert.ok(overflow <= 0, `${overflow} px outside the screen`);
    assert.deepEqual(await axeFindings(page, 'main pr-rights-notice'), []);
    await page.getByRole('button', {name: tools.confirm, exact: true}).click();
    await page.getByLabel(tools.acknowledged, {exact: true}).waitFor();
    assert.deepEqual(await axeFindings(page, 'main pr-rights-notice'), []);
  });

  it('tells nobody what a person wrote, whatever fails', async () => {
    seen = await stage.visit();
    page = seen.page;
    await page.addInitScript(recordBubblingEvents);
    await page.goto(`${front.origin}/rights.html`);
    await page.locator('pr-rights-notice h2').first().waitFor();
    await confirms('Marmalade Quincey');
    const tries = page.getByRole('button', {name: words.tryNow, exact: true});
    for (const fault of ['cut-before', {status: 500}, {status: 429}] as const) {
      wrong = fault;
      const asked = page.waitForRequest((request) => request.method() === 'PUT');
      await (fault === 'cut-before' ? press(words.send) : tries.click());
      await asked;
      await tries.waitFor();
      const canaries = ['Marmalade', 'Quincey'];
      await assertNowhere(seen, stage, {canaries, moment: JSON.stringify(fault)});
    }
    wrong = undefined;
    // The page tries by itself as well: it may get through before anyone can press.
    await tries.click({timeout: 5_000}).catch(() => sees(words.given));
    await sees(words.given);
    await assertNowhere(seen, stage, {canaries: ['Marmalade', 'Quincey'], moment: 'recorded'});
    await assertRecorded(page, 'pr-notice-recorded');
  });
});
