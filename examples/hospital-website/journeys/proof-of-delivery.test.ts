import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {createRestTransport, type Reply, type Transport} from '@patient-relations/core';
import type {Acknowledgement, Notice} from '@patient-relations/core/notice';
import {
  sampleAcknowledgement,
  sampleNotice,
  sampleNoticeValues,
} from '@patient-relations/core/testing';
import {staffRoutes} from '@patient-relations/core/transport';
import {axeFindings} from '../../stage/axe.js';
import {launchBrowser} from '../../stage/browser.js';
import {startService, type RunningService} from '../../stage/service.js';

const facilityId = 'riverside';
const longest = 'The person asked to wait for her daughter. '.repeat(30).slice(0, 1000);

describe('the proof that a notice was given', () => {
  let service: RunningService;
  let browser: Browser;
  let token: string;
  let staff: Transport;

  before(async () => {
    [service, browser] = await Promise.all([startService(), launchBrowser()]);
    token = await service.staffToken();
    staff = createRestTransport({baseUrl: service.origin, token: () => token}, staffRoutes);
  });
  // Without them there is nothing to close, and the failure to report is the one above.
  after(async () => {
    await (browser as Browser | undefined)?.close();
    await (service as RunningService | undefined)?.close();
  });

  it('prints on one page of A4 and of Letter, signed', async () => {
    const notice = sampleNotice({id: `n-${randomUUID()}`});
    const page = await openProof(notice, {
      languages: ['en', 'es'],
      signer: {name: 'Ana Pérez', relationship: 'patient'},
      signature: {
        type: 'drawn',
        width: 300,
        height: 100,
        strokes: [[10, 80, 40, 20, 60, 90, 80, 30, 130, 60, 160, 70]],
      },
    });
    assert.deepEqual(await pagesPrinted(page), {A4: 1, Letter: 1});
    const ink = await page.locator('svg path').boundingBox();
    assert.ok(ink && ink.width > 20 && ink.height > 10, 'the signature can be seen');
    assert.deepEqual(await axeFindings(page), []);
    await page.close();
  });

  it('prints on one page for thirty sections in two languages and the longest reasons', async () => {
    const page = await openProof(longNotice(), {
      languages: ['en', 'es'],
      outcome: 'declined',
      reason: longest,
      mode: 'with-interpreter',
      effort: longest,
      witness: {name: 'Dana Whitfield', role: 'Patient advocate'},
    });
    assert.deepEqual(await pagesPrinted(page), {A4: 1, Letter: 1});
    await page.close();
  });

  /** The page as the service answers with it, its policy included; nothing on it is refused by that policy. */
  async function openProof(notice: Notice, said: Partial<Acknowledgement>): Promise<Page> {
    const {id: noticeId, version} = notice;
    const values = sampleNoticeValues;
    const effectiveFrom = '2025-01-02T12:00:00.000Z';
    const publication = {facilityId, noticeId, version, notice, values, effectiveFrom};
    valueOf(await staff.send('publish-notice', publication));
    const shownAt = new Date().toISOString();
    const acknowledgement = await sampleAcknowledgement(notice, {shownAt, ...said});
    const id = randomUUID();
    const visit = {subject: id, encounter: id};
    valueOf(await staff.send('acknowledge-notice', {facilityId, id, acknowledgement, ...visit}));
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.setExtraHTTPHeaders({authorization: `Bearer ${token}`});
    await page.goto(`${service.origin}/v1/staff/facilities/${facilityId}/deliveries/${id}/proof`);
    assert.deepEqual(refused, []);
    return page;
  }
});

async function pagesPrinted(page: Page): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  // One after the other: a page that prints twice at once never ends.
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({format});
    counts[format] = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  }
  return counts;
}

function longNotice(): Notice {
  const {sections, texts} = sampleNotice();
  const [respect] = sections;
  assert.ok(respect);
  const ids = Array.from({length: 30}, (_, index) => `right-to-something-${index}`);
  return sampleNotice({
    id: `n-${randomUUID()}`,
    sections: ids.map((id) => ({...respect, id})),
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [
        language,
        {
          ...text,
          sections: Object.fromEntries(
            ids.flatMap((id) => {
              const words = text.sections['respect'];
              return words ? [[id, {...words, heading: `Your right to ${id}`}]] : [];
            }),
          ),
        },
      ]),
    ),
  });
}

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new assert.AssertionError({message: JSON.stringify(reply.problem)});
  return reply.value;
}
