import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {Outbox, OutboxStatus, QueuedWrite} from '@patient-relations/core/outbox';
import type {PrOutbox} from './outbox.js';
import {recoveredIds} from './recovered-ids.js';
import './pr-outbox.js';

const id = (last: number): string => `6f1e8a0e-0f5a-4c39-9d3c-00000000000${last}`;

const write = (changes: Partial<QueuedWrite> = {}): QueuedWrite => ({
  id: id(1),
  facilityId: 'riverside',
  operation: 'submit-feedback',
  state: 'stored',
  storedAt: new Date().toISOString(),
  attempts: 0,
  keyId: undefined,
  ...changes,
});

/** A queue that does what a test says. */
function fakeQueue(start: Partial<OutboxStatus> = {}) {
  let status: OutboxStatus = {writes: [], troubles: [], lost: 0, ...start};
  let hear: (status: OutboxStatus) => void = () => undefined;
  const asked: unknown[] = [];
  const queue: Outbox = {
    get status() {
      return status;
    },
    ready: Promise.resolve(),
    subscribe(listener) {
      hear = listener;
      return () => (hear = () => undefined);
    },
    send: () => Promise.reject(new Error('Nothing is sent here.')),
    flush: (options) => Promise.resolve(void asked.push(['flush', options])),
    async *exportLines() {},
    release: (ids) => Promise.resolve(void asked.push(['release', ids])),
    forgetLoss: () => Promise.resolve(void asked.push(['forget loss'])),
    close: () => undefined,
  };
  const become = (changes: Partial<OutboxStatus>): void => hear((status = {...status, ...changes}));
  return {queue, asked, become};
}

describe('what waits on a device', () => {
  const open = async (
    start: Partial<OutboxStatus>,
    {staff = false, keepsAll = false, lang = 'en'} = {},
  ): Promise<{element: PrOutbox; root: ShadowRoot} & ReturnType<typeof fakeQueue>> => {
    const fake = fakeQueue(start);
    const element = await fixture<PrOutbox>(html`
      <pr-outbox
        lang=${lang}
        ?staff=${staff}
        ?keeps-all=${keepsAll}
        .outbox=${fake.queue}
      ></pr-outbox>
    `);
    await waitUntil(() => element.shadowRoot!.children.length > 0 || !start.writes?.length);
    await element.updateComplete;
    return {element, root: element.shadowRoot!, ...fake};
  };

  const everything: Partial<OutboxStatus> = {
    writes: (['stored', 'sending', 'unconfirmed', 'refused'] as const).map((state, index) =>
      write({id: id(index), state, ...(state === 'refused' && {problem: 'malformed' as never})}),
    ),
    troubles: [
      'storage-full',
      'may-be-evicted',
      'evicted',
      'store-closed',
      'key-unknown',
      'unauthorized',
    ],
    lost: 2,
  };

  for (const lang of ['en', 'es', 'ar'])
    for (const staff of [false, true])
      it(`has no accessibility problems in any state, in ${lang}${staff ? ' for staff' : ''}`, async () => {
        const {element} = await open(everything, {staff, lang});
        await expect(element).to.be.accessible();
      });

  it('is shown nowhere when nothing waits', async () => {
    const {root} = await open({});

    expect(root.textContent!.trim()).to.equal('');
  });

  it('tells people where each thing is, and nothing for staff alone', async () => {
    const {root} = await open(everything);
    const text = root.textContent!.replaceAll(/\s+/g, ' ');

    expect(text).to.contain('4 things wait on this device').and.contain('Not sent yet.');
    expect(text).to.contain('Being sent now.').and.contain('Sent, not confirmed.');
    expect(text).to.contain('The hospital could not take it.');
    expect(text).not.to.contain(id(1)).and.not.to.contain('malformed');
    expect(root.querySelector('textarea')).to.equal(null);
  });

  it('says each trouble in words, with how many things are gone', async () => {
    const {root} = await open(everything);
    const troubles = [...root.querySelectorAll('[data-trouble]')];

    expect(troubles).to.have.length(6);
    for (const trouble of troubles) expect(trouble.textContent!.trim()).not.to.equal('');
    expect(root.querySelector('[data-trouble=evicted]')!.textContent).to.contain(
      '2 things are gone',
    );
    expect(root.querySelector('[data-trouble=storage-full]')!.textContent).to.contain(
      'Do not close this page',
    );
  });

  it('follows the queue, and goes when everything has arrived', async () => {
    const {element, root, become} = await open({writes: [write()]});
    become({writes: []});
    await element.updateComplete;

    expect(root.querySelector('li')).to.equal(null);
  });

  it('tries at once when asked to, and says aloud how that ended', async () => {
    const {element, root, become, asked} = await open({writes: [write()]});
    root.querySelector<HTMLElement>('[data-action=try]')!.click();
    become({writes: []});
    await waitUntil(
      () => root.querySelector('[role=status]')?.textContent === 'Everything was sent.',
    );

    expect(asked).to.deep.equal([['flush', {refused: false}]]);
    expect(element.isConnected).to.equal(true);
  });

  it('shows staff ids, tries and reasons, and tries what was refused only when they ask', async () => {
    const {root, asked} = await open(everything, {staff: true});

    expect(root.textContent).to.contain(id(3)).and.contain('malformed');
    root.querySelector<HTMLElement>('[data-action=tryRefused]')!.click();
    expect(asked).to.deep.equal([['flush', {refused: true}]]);
  });

  it('lets go of what the service has recovered, and of nothing that is not here', async () => {
    const {element, root, asked} = await open(everything, {staff: true});
    const field = root.querySelector('textarea')!;
    field.value = `{"outcome":"stored","id":"${id(1)}"}\n{"outcome":"stored","id":"${id(9)}"}\n`;
    field.dispatchEvent(new Event('input'));
    root.querySelector<HTMLElement>('[data-action=release]')!.click();
    await waitUntil(() => asked.length > 0);
    await element.updateComplete;

    expect(asked).to.deep.equal([['release', [id(1)]]]);
  });

  it('lets go of nothing where nobody has to show that they are staff, and can still be carried away', async () => {
    const {root} = await open(everything, {staff: true, keepsAll: true});

    expect(root.querySelector('[data-action=save]')).not.to.equal(null);
    expect(root.querySelector('[data-action=release], [data-action=lossKnown], textarea')).to.equal(
      null,
    );
  });

  it('names what can no longer be opened by its id alone, for staff', async () => {
    const {root} = await open(
      {writes: [write({operation: undefined, storedAt: undefined, state: 'refused'})]},
      {staff: true},
    );
    expect(root.querySelector('li')!.textContent).to.contain('It stays here').and.contain(id(1));
    expect(root.querySelector('li strong')).to.equal(null);
  });

  it('can be tried again after a try that failed', async () => {
    const {element, root, queue} = await open({writes: [write()]});
    queue.flush = () => Promise.reject(new Error('The disk has failed.'));
    const button = root.querySelector<HTMLElement>('[data-action=try]')!;
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await waitUntil(() => button.getAttribute('aria-disabled') === 'false');
    expect(button.textContent.trim()).to.equal('Try now');
  });

  it('listens no more once it is gone', async () => {
    const {element, root, become} = await open({writes: [write()]});
    element.remove();
    become({writes: [write(), write({id: id(2)})]});
    await element.updateComplete;

    expect(root.querySelectorAll('li').length).to.be.below(2);
  });
});

describe('what staff may let a device forget', () => {
  it('is what the service answers that it has stored or shown', () => {
    const lines = [
      `{"outcome":"stored","id":"${id(1)}"}`,
      `{"outcome":"refused","id":"${id(2)}","content":{"story":"see ${id(7)}"}}`,
      `{"outcome":"damaged","id":"${id(3)}"}`,
    ];
    expect(recoveredIds(lines.join('\n'))).to.deep.equal([id(1), id(2)]);
  });

  it('is nothing that the recovery file holds, which nobody has recovered yet', () => {
    const line = {facilityId: 'riverside', operation: 'withdraw', id: id(1), sealed: 'AQID'};
    expect(recoveredIds(`${JSON.stringify(line)}\n`)).to.deep.equal([]);
    expect(recoveredIds(JSON.stringify([line], null, 2))).to.deep.equal([]);
    expect(recoveredIds(JSON.stringify({...line, outcome: 'stored'}))).to.deep.equal([]);
  });

  it('is the same of answers that are printed over several lines', () => {
    const answers = [
      {outcome: 'refused', id: id(1), content: {story: `see ${id(7)}`, id: id(6)}},
      {outcome: 'damaged', id: id(2)},
      {outcome: 'stored', id: id(3)},
    ];
    const printed = answers.map((answer) => JSON.stringify(answer, null, 2));
    expect(recoveredIds(printed.join('\n'))).to.deep.equal([id(1), id(3)]);
    expect(recoveredIds(JSON.stringify(answers, null, 2))).to.deep.equal([id(1), id(3)]);
  });

  it('is every id once that staff typed, and nothing else', () => {
    expect(recoveredIds(`${id(1)} ${id(2).toUpperCase()}\n${id(3)}, ${id(1)}\n`)).to.deep.equal([
      id(1),
      id(2),
      id(3),
    ]);
    expect(recoveredIds(`${id(1)} could not be recovered`)).to.deep.equal([]);
    expect(recoveredIds('nothing of use')).to.deep.equal([]);
  });
});
