import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {prepareFeedback} from '@patient-relations/core/feedback';
import {sampleFeedback} from '@patient-relations/core/testing';
import {madeUpCases} from './testing/made-up-cases.js';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {storeCases} from './testing/store-cases.js';
import {startTestService, type TestService} from './testing/test-service.js';

const comments = fileURLToPath(
  new URL('../../../../shared/data/comments/nhs-fft-comments.csv', import.meta.url),
);

describe('Of many cases, those that are suggested as duplicates', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService({log: {level: 'silent'}});
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());

  const suggestedFor = async (caseId: string): Promise<readonly string[]> => {
    const url = `/v1/staff/facilities/riverside/cases/${caseId}/duplicates`;
    const {body} = await requests.get(url, staff);
    assert.ok(body.comparedWords);
    return body.suggestions.map((each: {caseId: string}) => each.caseId) as string[];
  };

  test('are those that tell a matter again: 2,000 made-up ones, of which 200 do', async (context) => {
    const cases = madeUpCases(2000, 200);
    const ids = await storeCases(service, cases);
    const matters = new Map(ids.map((id, index) => [id, cases[index]!.matter]));
    let [found, wrong] = [0, 0];
    // Every second one, since a machine of ours needs a moment for each; of a pair either suggests the other.
    const asked = ids.filter((_, index) => index % 2 === 0);
    for (const id of asked)
      for (const other of await suggestedFor(id))
        if (matters.get(id) === matters.get(other)) found += 1;
        else wrong += 1;
    const all = [...matters.values()];
    const twins = new Set(all.filter((matter, index) => all.indexOf(matter) !== index));
    const expected = asked.filter((id) => twins.has(matters.get(id) ?? -1)).length;
    const [recall, precision] = [found / expected, found / (found + wrong)];
    context.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    assert.ok(precision >= 0.85, `precision ${precision}`);
    assert.ok(recall >= 0.85, `recall ${recall}`);
  });

  test(
    'are few of what different people wrote: one comment in a hundred at most',
    {skip: !existsSync(comments) && 'no ../shared/data/comments here'},
    async (context) => {
      const stories = await readStories();
      const day = (index: number) => new Date(Date.UTC(2033, 0, 1 + (index % 40))).toISOString();
      const ids = await storeCases(
        service,
        stories.map((story, index) => ({
          receivedAt: day(index),
          feedback: prepareFeedback(sampleFeedback({story, identity: 'anonymous'})),
        })),
      );
      let suggested = 0;
      for (const id of ids) if ((await suggestedFor(id)).length > 0) suggested += 1;
      const share = suggested / ids.length;
      context.diagnostic(`${suggested} of ${ids.length}: ${(share * 100).toFixed(2)} %`);
      assert.ok(share <= 0.01, `${share}`);
    },
  );

  /** A thousand of them, from everywhere in the file. */
  async function readStories(): Promise<readonly string[]> {
    const [head = [], ...rows] = csvRows(await readFile(comments, 'utf8'));
    const stories = rows.map((row) => row[head.indexOf('feedback')] ?? '').filter(Boolean);
    return stories.filter((_, index) => index % Math.ceil(stories.length / 1000) === 0);
  }
});

/** The cells of a CSV file: with quotes, commas, line breaks and doubled quotes within them. */
function csvRows(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of file.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',' && end !== '') rows.push([]);
  }
  return rows;
}
