import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {describe, test} from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import type {Checkpoint} from './checkpoint.js';
import {createLink, firstLink, type ChainEntry, type ChainLink} from './event-chain.js';
import {verifyEvents} from './verify-events.js';

const event = {
  tenant: 'riverside',
  facilityId: 'riverside',
  caseId: 'case-1',
  position: 1,
  id: 'event-1',
  kind: 'received',
  at: '2025-11-03T09:30:00.000Z',
  actor: {role: 'person'},
} as const;

/** The stored form by its words in the decision record, with nothing of the code under test. */
function independentLink({link: _link, ...frame}: ChainLink, previous: string): string {
  return sha256({format: 'patient-relations/event/1', previous, ...frame});
}

function sha256(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '', 'utf8')
    .digest('base64url');
}

describe('A new link', () => {
  test('can be worked out with any RFC 8785 and SHA-256', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({unit: 'grapheme'}), fc.jsonValue()),
        async (payload) => {
          const {link, stored} = await createLink(event, payload, firstLink);
          const {salt} = stored;
          const format = 'patient-relations/payload/1';
          assert.equal(link.commitment, sha256({format, salt, payload}));
          assert.equal(link.link, independentLink(link, firstLink));
        },
      ),
      {numRuns: 200},
    );
  });

  test('has a salt of 32 bytes that is never the same', async () => {
    const made = await Promise.all(
      Array.from({length: 50}, () => createLink(event, {text: 'yes'}, firstLink)),
    );
    const salts = made.map(({stored}) => stored.salt);
    assert.equal(new Set(salts).size, salts.length);
    assert.ok(salts.every((salt) => Buffer.from(salt, 'base64url').length === 32));
    assert.equal(new Set(made.map(({link}) => link.commitment)).size, salts.length);
  });

  test('depends on every part of its frame and on the link before', async () => {
    const {link} = await createLink({...event, position: 2}, {}, 'before');
    const changes: readonly Partial<ChainLink>[] = [
      {tenant: 'other'},
      {facilityId: 'other'},
      {caseId: 'other'},
      {position: 3},
      {id: 'other'},
      {kind: 'other'},
      {at: '2025-11-03T09:30:00.001Z'},
      {actor: {role: 'staff'}},
      {actor: {role: 'person', id: 'someone'}},
      {commitment: 'other'},
    ];
    const links = changes.map((change) => independentLink({...link, ...change}, 'before'));
    const all = [link.link, independentLink(link, 'elsewhere'), ...links];
    assert.equal(new Set(all).size, all.length);
    assert.equal(link.link, independentLink(link, 'before'));
  });

  const refused: readonly (readonly [
    what: string,
    change: Partial<ChainLink>,
    previous: string,
  ])[] = [
    ['position 0', {position: 0}, firstLink],
    ['half a position', {position: 1.5}, firstLink],
    ['a second event without a link before it', {position: 2}, firstLink],
    ['a first event with a link before it', {}, 'before'],
    ['a time with an offset', {at: '2025-11-03T10:30:00.000+01:00'}, firstLink],
    ['a time without milliseconds', {at: '2025-11-03T09:30:00Z'}, firstLink],
    ['a time that is none', {at: 'yesterday'}, firstLink],
  ];
  for (const [what, change, previous] of refused)
    test(`refuses ${what}, which could not be told from tampering later`, async () => {
      await assert.rejects(createLink({...event, ...change}, {}, previous), TypeError);
    });

  test('refuses a payload that would not come back from a store, without quoting it', async () => {
    await assert.rejects(
      createLink(event, {text: 'Marmalade \ud83d'}, firstLink),
      (error: Error) => {
        assert.ok(error instanceof TypeError);
        assert.doesNotMatch(`${error.message}${error.stack}`, /Marmalade/);
        return true;
      },
    );
  });
});

describe('The committed chain, so that the stored form can never drift,', () => {
  const read = async () => {
    const text = await readFile(new URL('golden-chain.json', import.meta.url), 'utf8');
    const golden = JSON.parse(text) as {
      entries: ChainEntry[];
      checkpoints: Checkpoint[];
      publicKeys: Record<string, JsonWebKey>;
    };
    const keys = new Map<string, CryptoKey>();
    for (const [id, jwk] of Object.entries(golden.publicKeys)) {
      const algorithm = {name: 'ECDSA', namedCurve: 'P-256'};
      keys.set(id, await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']));
    }
    return {...golden, keys};
  };

  test('verifies', async () => {
    const {entries, checkpoints, keys} = await read();
    assert.deepEqual(await verifyEvents({entries, checkpoints, keys}), {
      ok: true,
      cases: 1,
      events: 6,
      redacted: 1,
    });
  });

  test('has the links that an independent reading of the format gives', async () => {
    const {entries} = await read();
    let previous = firstLink;
    for (const {link, stored} of entries) {
      assert.equal(link.link, independentLink(link, previous));
      const format = 'patient-relations/payload/1';
      if (stored) assert.equal(link.commitment, sha256({format, ...stored}));
      previous = link.link;
    }
    assert.equal(previous, 'm4IuG_RIcdlJ0otDkfA0gQrADVhR8gXuwUfz_qnx8nA');
  });
});
