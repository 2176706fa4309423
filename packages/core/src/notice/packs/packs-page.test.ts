import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {packsPage} from '../testing/packs-page.js';
import {noticePacks} from './index.js';

const page = fileURLToPath(new URL('../../../../../docs/notice-packs.md', import.meta.url));

describe('what a hospital reads about the notices in docs/notice-packs.md', () => {
  it('is what their data say', async () => {
    const written = await format(packsPage(noticePacks), {
      ...(await resolveConfig(page)),
      parser: 'markdown',
    });
    if (process.env['UPDATE_NOTICE_PACKS']) await writeFile(page, written);
    const committed = await readFile(page, 'utf8').catch(() => '');
    assert.equal(committed, written, 'write it anew with UPDATE_NOTICE_PACKS=1');
  });

  it('tells of every fact that is not verified', () => {
    const open = noticePacks.flatMap(({sections, delivery, retention}) =>
      [
        ...sections.flatMap(({statements}) => statements.flatMap(({sources}) => sources)),
        ...delivery.flatMap(({sources}) => sources),
        retention.source,
      ].filter(({confidence}) => confidence === 'unverified'),
    );
    const written = packsPage(noticePacks);
    assert.ok(open.length > 0);
    for (const {citation, note} of open) assert.ok(written.includes(`**${citation}.** ${note}`));
  });
});
