import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {holidayCalendars} from '../holidays/index.js';
import {packSources} from '../testing/pack-sources.js';
import {policyPacksPage} from '../testing/policy-packs-page.js';
import {policyPacks} from './index.js';

const page = fileURLToPath(new URL('../../../../../docs/policy-packs.md', import.meta.url));

describe('what a hospital reads about the rules in docs/policy-packs.md', () => {
  it('is what their data say', async () => {
    const written = await format(policyPacksPage(policyPacks, holidayCalendars), {
      ...(await resolveConfig(page)),
      parser: 'markdown',
    });
    if (process.env['UPDATE_POLICY_PACKS']) await writeFile(page, written);
    const committed = await readFile(page, 'utf8').catch(() => '');
    assert.equal(committed, written, 'write it anew with UPDATE_POLICY_PACKS=1');
  });

  it('tells of every fact that is not verified, wherever in a pack it stands', () => {
    const written = policyPacksPage(policyPacks, holidayCalendars);
    // Found by reading the data as they are, so that no part of a pack can be forgotten.
    const open = JSON.stringify([policyPacks, holidayCalendars]).matchAll(
      /"citation":("(?:[^"\\]|\\.)*"),"confidence":"unverified","note":("(?:[^"\\]|\\.)*")/g,
    );
    const facts = [...open].map(([, citation = '', note = '']) => [citation, note] as const);
    assert.ok(facts.length > 20);
    for (const [citation, note] of facts)
      assert.ok(written.includes(`- **${JSON.parse(citation)}.** ${JSON.parse(note)} (`), citation);
  });

  it('counts every source of every pack', () => {
    for (const pack of policyPacks) {
      const all = JSON.stringify(pack).match(/"citation":/g)?.length ?? 0;
      assert.equal(packSources(pack).length, all, pack.id);
    }
  });

  it('tells of every clock, letter, body, setting and holiday', () => {
    const written = policyPacksPage(policyPacks, holidayCalendars);
    const ids = policyPacks.flatMap(({clocks, letters, bodies, settings, exclusions, stages}) => [
      ...[...clocks, ...letters, ...bodies, ...exclusions, ...stages].map(({id}) => id),
      ...settings.map(({name}) => name),
    ]);
    for (const id of ids) assert.ok(written.includes(`\`${id}\``), id);
    for (const {days, possible} of holidayCalendars)
      for (const {date} of [...days, ...possible]) assert.ok(written.includes(date), date);
  });
});
