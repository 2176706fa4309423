import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FeedbackSubmission} from '@patient-relations/core';
import type {CaseDate, PatientCase, StoredCaseEvent} from '@patient-relations/core/case';
import {createClient} from '@patient-relations/core/client';
import {
  createMemoryTransport,
  sampleSubmission,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import type {PrCaseStatus} from './case-status.js';
import './pr-case-status.js';

describe('a person who opens their case', () => {
  let element: PrCaseStatus;
  let transport: MemoryTransport;
  let submission: FeedbackSubmission;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    transport = createMemoryTransport();
    const client = createClient({facilityId: transport.facility.id, transport});
    submission = sampleSubmission();
    await client.feedback.submit(submission);
  });

  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  /** Opens the case as a service serves it that says more of it, or less. */
  async function open(served: (value: PatientCase) => Partial<PatientCase>): Promise<void> {
    const client = createClient({
      facilityId: transport.facility.id,
      transport: {
        ...transport,
        send: async (name, ...rest) => {
          const reply = await transport.send(name, ...rest);
          if (name !== 'read-case' || !reply.ok) return reply;
          const value = reply.value as PatientCase;
          return {...reply, value: {...value, ...served(value)}} as typeof reply;
        },
      },
    });
    element = await fixture<PrCaseStatus>(html`
      <pr-case-status .client=${client} .code=${submission.accessCode}></pr-case-status>
    `);
    await waitUntil(() => root().querySelector('.facts') !== null);
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const why = (): HTMLDetailsElement[] => [...root().querySelectorAll<HTMLDetailsElement>('.why')];
  const accessible = async (): Promise<void> => {
    await expect(element).to.be.accessible();
  };
  /** The case with one more event from the office. */
  const and = (
    {events}: PatientCase,
    kind: string,
    payload?: StoredCaseEvent['payload'],
  ): readonly StoredCaseEvent[] => {
    const {payload: _payload, ...frame} = events[0]!;
    const next = {...frame, id: kind, kind, position: events.length + 1};
    return [...events, {...next, actor: {role: 'staff'}, ...(payload && {payload})}];
  };
  const answerDue: CaseDate = {
    what: 'respond',
    due: '2031-05-04',
    state: 'open',
    because: [
      {en: 'We have 30 days.', es: 'Tenemos 30 días.', ar: 'لدينا 30 يومًا.'},
      {en: 'Each day counts.'},
    ],
  };

  it('can ask why a date is that day, with the keyboard, and everyone can read the answer', async () => {
    await open(() => ({dates: [answerDue]}));
    expect(words()).to.contain('You should have our answer by May 4, 2031 Not due yet');
    const [details] = why();
    expect(details!.open).to.equal(false);
    details!.querySelector('summary')!.focus();
    await sendKeys({press: 'Enter'});
    expect(details!.open).to.equal(true);
    expect([...details!.querySelectorAll('p')].map((line) => line.textContent)).to.deep.equal([
      'We have 30 days.',
      'Each day counts.',
    ]);
    await accessible();
  });

  it('hears of which date each "why" is', async () => {
    await open(() => ({dates: [{...answerDue, what: 'acknowledge'}, answerDue]}));
    const names = why().map((each) => {
      const ids = each.querySelector('summary')!.getAttribute('aria-labelledby')!.split(' ');
      return ids.map((id) => root().getElementById(id)!.textContent.trim()).join(' ');
    });
    expect(names).to.deep.equal([
      'Why this date? You should hear from us by',
      'Why this date? You should have our answer by',
    ]);
  });

  for (const [lang, direction, sentence] of [
    ['es', 'ltr', 'Tenemos 30 días.'],
    ['ar', 'rtl', 'لدينا 30 يومًا.'],
  ] as const)
    it(`reads the reasons in ${lang}, and what there is in English only is marked as such`, async () => {
      document.documentElement.lang = lang;
      await open(() => ({dates: [answerDue]}));
      await waitUntil(() => root().querySelector(`div[lang=${lang}]`) !== null);
      const [known, other] = why()[0]!.querySelectorAll('p');
      expect(known!.textContent).to.equal(sentence);
      expect(getComputedStyle(known!).direction).to.equal(direction);
      expect(other!.querySelector('[lang=en]')!.textContent).to.equal('Each day counts.');
      await accessible();
    });

  it('has nothing to open where an older service gives no reasons, and still sees the dates', async () => {
    await open(() => ({dates: undefined}));
    expect(words()).to.match(/You should have our answer by \w+ \d+, \d{4} ?Not due yet/);
    expect(why()).to.deep.equal([]);
  });

  it('sees no date of a kind, and no state, that this page does not know', async () => {
    const newer = {...answerDue, what: 'mediate', because: [{en: 'Marmalade'}]};
    await open(() => ({dates: [newer, {...answerDue, state: 'suspended'}]}));
    expect(words()).not.to.match(/Marmalade|mediate|suspended/);
    expect(root().querySelectorAll('.why').length).to.equal(1);
  });

  it('is told when a date stands still', async () => {
    await open(() => ({dates: [{...answerDue, state: 'paused'}]}));
    expect(words()).to.contain('On hold for now');
  });

  it('hears where it stands now when they look for news', async () => {
    let isClosed = false;
    await open((value) =>
      isClosed ? {events: and(value, 'closed', {text: 'We could not find out more.'})} : {},
    );
    isClosed = true;
    const buttons = [...root().querySelectorAll('button')];
    buttons.find((each) => each.textContent.trim() === 'Look for news')!.click();
    const live = (): string =>
      [...root().querySelectorAll('[role=status]')].map((each) => each.textContent).join(' ');
    await waitUntil(() => live().includes('We have ended our work on it'), live());
    expect(live()).to.contain('Up to date as of');
  });

  it('is told first of all that more time is needed, until when and why, and no more once there is an answer', async () => {
    const more = {until: '2031-06-01', text: 'We wait for a report.'};
    await open((value) => ({events: and(value, 'extended', more)}));
    expect(root().querySelector('.notice')!.textContent.replace(/\s+/g, ' ')).to.contain(
      'We need more time You should have our answer by June 1, 2031 We wait for a report.',
    );
    await accessible();
    await open((value) => {
      const events = and(value, 'extended', more);
      return {events: and({...value, events}, 'resolved', {text: 'Here is our answer.'})};
    });
    expect(root().querySelector('.notice')!.textContent).not.to.contain('We wait for a report.');
    expect(words()).to.contain('We wait for a report.');
  });

  it('is told with which case theirs was joined, and how to see it', async () => {
    await open((value) => ({
      events: and(value, 'merged-into', {}),
      dates: [],
      mergedInto: {reference: 'PR-2031-000007'},
    }));
    expect(words()).to.contain('Your other case PR-2031-000007');
    expect(words()).to.contain('open the other one with its own code');
    expect(root().querySelector('button.quiet'), 'taking it back').to.equal(null);
    await accessible();
  });

  it('is told who else can help, and not to wait too long, once the office has closed the case', async () => {
    await open((value) => ({events: and(value, 'closed', {text: 'We could not find out more.'})}));
    const routes = root().querySelector('[aria-labelledby=routes]')!;
    const thread = root().querySelector('[aria-labelledby=messages]')!;
    expect(routes.compareDocumentPosition(thread)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(routes.textContent).to.contain('Some of them have a time limit');
    expect(words()).to.contain('We could not find out more.');
    expect(words()).to.contain('Is it resolved for you?');
    await accessible();
  });

  it('sees that words were taken out, and by whom', async () => {
    await open((value) => ({events: and(value, 'message-sent')}));
    expect(words()).to.contain('The hospital took this out.');
  });

  it('prints one letter as a letter, in its own language and direction, and nothing else', async () => {
    const paragraphs = [
      {type: 'paragraph', lines: ['تحية طيبة،']},
      {type: 'signature', lines: ['روبن شاه']},
    ];
    const sent = {kind: 'resolution', language: 'ar', subject: 'جوابنا', paragraphs};
    await open((value) => ({events: and(value, 'letter-sent', sent)}));
    root().querySelector<HTMLElement>('[aria-labelledby=letters] summary')!.click();
    await accessible();
    const {print} = window;
    let sheet: HTMLElement | null = null;
    window.print = () => {
      sheet = document.querySelector('[data-pr-sheet]');
    };
    root().querySelector<HTMLElement>('[id^=print-]')!.click();
    window.print = print;
    const {lang, dir, shadowRoot} = sheet as unknown as HTMLElement;
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
    const text = shadowRoot!.textContent.replace(/\s+/g, ' ');
    expect(shadowRoot!.querySelector('h1')!.textContent).to.equal('جوابنا');
    for (const part of ['تحية طيبة،', 'روبن شاه', 'PR-']) expect(text).to.contain(part);
    expect(text).not.to.match(/What happened so far/);
    // 12 points: Cal. Health & Safety Code 123222.1.
    const body = shadowRoot!.querySelector('.letter p')!;
    expect(Number.parseFloat(getComputedStyle(body).fontSize)).to.be.at.least(16);
  });
});
