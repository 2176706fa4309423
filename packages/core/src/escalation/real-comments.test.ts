import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {proposedLexicon} from './lexicon/index.js';
import {proposedUrgency} from './proposed-urgency.js';
import {createSignalReader} from './signal-reader.js';
import {urgencyOf, type UrgencyLevel} from './urgency.js';

const realFile = fileURLToPath(
  new URL('../../../../../shared/data/comments/nhs-fft-comments.csv', import.meta.url),
);

describe('Ten thousand comments of real patients', () => {
  test('raise few of the kind ones and many of the worst', async (context) => {
    if (!existsSync(realFile)) return context.skip('the file of real comments is not here');
    const [head = [], ...rows] = csvRows(await readFile(realFile, 'utf8'));
    const [textAt, ratingAt] = [head.indexOf('feedback'), head.indexOf('criticality')];
    const read = createSignalReader(proposedLexicon);
    const rated = rows.map((row) => ({
      level: urgencyOf({}, read(row[textAt] ?? ''), proposedUrgency).level,
      rating: /^-?[0-5]$/.test(row[ratingAt] ?? '') ? Number(row[ratingAt]) : Number.NaN,
    }));
    const share = (level: UrgencyLevel, ofRating: (rating: number) => boolean): number => {
      const those = rated.filter(({rating}) => ofRating(rating));
      return those.filter((each) => each.level === level).length / those.length;
    };
    const kind = share('S1', (rating) => rating >= 0);
    const worst = share('S1', (rating) => rating <= -4);
    const percent = (part: number) => `${(part * 100).toFixed(2)} %`;
    context.diagnostic(
      `${rated.length} comments: "at once" for ${percent(share('S1', () => true))} of all, ${percent(kind)} of those rated 0 to 5, ${percent(worst)} of those rated -4 and -5`,
    );
    assert.ok(rated.length > 10_000);
    assert.ok(kind <= 0.005, percent(kind));
    assert.ok(worst >= 0.1, percent(worst));
  });
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
  return rows.filter((row) => row.length > 1);
}
