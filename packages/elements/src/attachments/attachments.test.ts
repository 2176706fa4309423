import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import {createClient} from '@patient-relations/core/client';
import type {Client} from '@patient-relations/core';
import type {Facility} from '@patient-relations/core/facility';
import {createOutbox, createOutboxTransport} from '@patient-relations/core/outbox';
import {
  createFaultPlan,
  createMemoryTransport,
  sampleFacility,
  sampleSubmission,
  type FaultPlan,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import {AttachmentsController, renderAttachments} from './attachments.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';

class FilesHost extends LitElement {
  static override styles = [tokens, controls];
  readonly files = new AttachmentsController(this, {
    limits: {
      count: 3,
      bytesEach: 20_000,
      mediaTypes: ['image/jpeg', 'image/png', 'application/pdf'],
    },
  });
  protected override render(): TemplateResult {
    return html`${renderAttachments(this.files)}`;
  }
}
customElements.define('test-files-host', FilesHost);

const pdf = (name: string, length = 100): File =>
  new File([`%PDF-1.7${' '.repeat(length)}`], name, {type: 'application/pdf'});
const program = (name: string): File => new File(['MZ\u0000\u0003'], name, {type: 'image/jpeg'});

async function photo(name: string, type: 'image/png' | 'image/webp' | 'image/jpeg'): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 4;
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type));
  return new File([blob!], name, {type});
}

describe('files with a complaint or a case', () => {
  let host: FilesHost;
  let files: AttachmentsController;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    host = await fixture<FilesHost>(html`<test-files-host></test-files-host>`);
    files = host.files;
  });

  const root = (): ShadowRoot => host.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const phases = (): readonly string[] => files.items.map(({state}) => state.phase);
  const choose = async (...chosen: readonly File[]): Promise<void> => {
    const input = root().querySelector<HTMLInputElement>('#attachments')!;
    const list = new DataTransfer();
    for (const file of chosen) list.items.add(file);
    input.files = list.files;
    input.dispatchEvent(new Event('change'));
    await files.checked;
    await host.updateComplete;
  };

  it('can be used by everyone: empty, with files, with problems', async () => {
    await expect(host).to.be.accessible();
    await choose(pdf('letter.pdf'), program('photo.jpg'));
    await expect(host).to.be.accessible();
  });

  it('offers what the facility takes, and says so in words', () => {
    const input = root().querySelector('input')!;

    expect(input.accept).to.equal('image/jpeg,image/png,application/pdf');
    expect(words()).to.contain(
      'up to 3 files of up to 20 kB each. We take pictures and PDF files.',
    );
  });

  it('refuses each bad file by itself with its reason, and takes the others', async () => {
    await choose(
      program('holiday.jpg'),
      new File([], 'empty.pdf'),
      pdf('big.pdf', 30_000),
      pdf('a.pdf'),
    );

    expect(phases()).to.deep.equal(['refused', 'refused', 'refused', 'ready']);
    const reasons = [...root().querySelectorAll('.file .error')].map((each) => each.textContent);
    expect(reasons[0]).to.contain('cannot take this kind of file');
    expect(reasons[1]).to.contain('empty');
    expect(reasons[2]).to.contain('too big. It can be up to 20 kB');
    expect(files.attachments.map(({name}) => name)).to.deep.equal(['a.pdf']);
  });

  it('refuses one file too many, and takes it once another was removed', async () => {
    await choose(pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf'), pdf('4.pdf'));
    expect(phases()).to.deep.equal(['ready', 'ready', 'ready', 'refused']);
    expect(words()).to.contain('You can add up to 3 files');

    files.remove(files.items[3]!.id);
    files.remove(files.items[0]!.id);
    await choose(pdf('4.pdf'));

    expect(phases()).to.deep.equal(['ready', 'ready', 'ready']);
  });

  it('says how to send a picture that cannot be opened here', async () => {
    const heic = new File(['\0\0\0\u0018ftypheic\0\0\0\0'], 'IMG_1.HEIC', {type: 'image/heic'});

    await choose(heic);

    expect(words()).to.contain('take a screenshot, and add the screenshot');
  });

  it('tells what will be sent: the cleaned picture and its size', async () => {
    const image = await photo('ward.png', 'image/png');
    await choose(image);

    const [item] = files.items;
    const [attachment] = files.attachments;
    expect(attachment).to.deep.equal({
      id: item!.id,
      name: 'ward.png',
      mediaType: 'image/png',
      bytes: item!.blob.size,
    });
    expect(item!.blob).not.to.equal(image);
    expect(words()).to.contain('Hidden details were taken out.');
  });

  it('takes characters out of a name that could make it look like another', async () => {
    await choose(pdf('invoice\u202efdp.pdf'), pdf(`${'x'.repeat(300)}.pdf`));

    const [first, second] = files.attachments;
    expect(first!.name).to.equal('invoicefdp.pdf');
    expect(second!.name)
      .to.have.lengthOf(200)
      .and.match(/x\.pdf$/);
  });

  it('names each file in the button that removes it, and leaves the focus where another can be chosen', async () => {
    await choose(pdf('letter.pdf'));
    const button = root().querySelector<HTMLButtonElement>('.file button')!;
    const name = button
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => root().getElementById(id)!.textContent.trim())
      .join(' ');
    expect(name).to.equal('Remove letter.pdf');

    button.focus();
    button.click();
    await host.updateComplete;

    expect(root().activeElement).to.equal(root().querySelector('#attachments'));
    expect(files.items).to.have.lengthOf(0);
  });

  it('takes files that are dropped, and does not leave the page to show them', async () => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(pdf('dropped.pdf'));
    const drop = new DragEvent('drop', {dataTransfer, cancelable: true, bubbles: true});

    root().querySelector('.drop')!.dispatchEvent(drop);
    await files.checked;

    expect(drop.defaultPrevented).to.equal(true);
    expect(files.attachments.map(({name}) => name)).to.deep.equal(['dropped.pdf']);
  });

  it('says aloud how many files are ready and how many have a problem', async () => {
    await choose(pdf('a.pdf'), program('b.jpg'));

    const status = root().querySelector('[role=status]')!;
    expect(status.textContent).to.equal('1 file is ready to send. 1 file has a problem.');
  });

  it('puts no name of a file into an attribute', async () => {
    await choose(pdf('canary-word.pdf'));

    const attributes = [...root().querySelectorAll('*')].flatMap((each) =>
      each.getAttributeNames().map((name) => each.getAttribute(name) ?? ''),
    );
    expect(words()).to.contain('canary-word.pdf');
    expect(attributes.join()).not.to.contain('canary');
  });

  describe('on their way', () => {
    let client: Client;
    let faults: FaultPlan;
    let accessCode: string;
    let facility: Facility;
    let transport: MemoryTransport;

    beforeEach(async () => {
      faults = createFaultPlan();
      facility = sampleFacility();
      transport = createMemoryTransport({faults, facility});
      client = createClient({facilityId: facility.id, transport});
      const submission = sampleSubmission();
      accessCode = submission.accessCode;
      await client.feedback.submit(submission);
    });

    const upload = (): Promise<void> => files.upload({client, caseId: 'mine', accessCode});
    const stored = async (): Promise<readonly string[]> => {
      const reply = await client.cases.read({caseId: 'mine', accessCode});
      if (!reply.ok) throw new Error('no case');
      return reply.value.events
        .filter(({kind}) => kind === 'file-added')
        .map(({payload}) => (payload!['file'] as {name: string}).name);
    };

    it('arrive though one of them fails, and that one can be tried again and arrives once', async () => {
      await choose(pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf'));
      faults.set({fault: {kind: 'timeout-after-commit'}, on: ['add-file'], lasts: 1});

      await upload();
      await host.updateComplete;

      expect(phases()).to.deep.equal(['failed', 'sent', 'sent']);
      await expect(host).to.be.accessible();
      [...root().querySelectorAll('button')]
        .find((each) => each.textContent.includes('Try again'))!
        .click();
      await waitUntil(() => phases().every((phase) => phase === 'sent'));
      expect(await stored()).to.deep.equal(['1.pdf', '2.pdf', '3.pdf']);
    });

    it('are refused one by one when the service refuses them, in the same words', async () => {
      await choose(pdf('1.pdf'), pdf('2.pdf'));
      const problem = {status: 413, code: 'file-too-large', errors: []} as const;
      faults.set({fault: {kind: 'refuse', problem}, on: ['add-file'], lasts: 1});

      await upload();
      await host.updateComplete;

      expect(phases()).to.deep.equal(['refused', 'sent']);
      expect(words()).to.contain('too big');
    });

    it('stop with the element, and go on when they are sent again', async () => {
      await choose(pdf('1.pdf'));
      faults.set({fault: {kind: 'slow', ms: Infinity}, on: ['add-file']});
      const sending = upload();
      await waitUntil(() => files.busy);
      const parent = host.parentElement!;

      host.remove();
      await sending;
      expect(phases()).to.deep.equal(['failed']);

      faults.clear();
      parent.append(host);
      await upload();
      expect(await stored()).to.deep.equal(['1.pdf']);
    });

    it('are all kept by a device with a queue at once, though the first is slow to arrive', async () => {
      await import('../outbox/pr-stored.js');
      const outbox = createOutbox({facilityId: facility.id, transport});
      const queued = createOutboxTransport(outbox, transport);
      client = createClient({facilityId: facility.id, transport: queued});
      await choose(pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf'));
      faults.set({fault: {kind: 'slow', ms: Infinity}, on: ['deliver-sealed']});
      const sending = upload();
      await waitUntil(() => outbox.status.writes.length === 3, 'all are kept');

      host.remove();
      await sending;
      faults.clear();
      await outbox.flush();
      expect([...(await stored())].sort()).to.deep.equal(['1.pdf', '2.pdf', '3.pdf']);
      outbox.close();
    });

    it('are forgotten when the host wipes itself', async () => {
      await choose(pdf('1.pdf'));

      files.clear();
      await upload();

      expect(files.items).to.deep.equal([]);
      expect(await stored()).to.deep.equal([]);
    });
  });

  it('speaks Arabic and Spanish, right to left where it must', async () => {
    for (const [language, label, direction] of [
      ['ar', 'أضف ملفات', 'rtl'],
      ['es', 'Añadir archivos', 'ltr'],
    ] as const) {
      document.documentElement.lang = language;
      await waitUntil(() => words().includes(label));
      expect(root().querySelector('.stack')!.getAttribute('dir')).to.equal(direction);
      await expect(host).to.be.accessible();
    }
    document.documentElement.lang = 'en';
  });
});
