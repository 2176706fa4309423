import assert from 'node:assert/strict';
import {createHash, randomUUID} from 'node:crypto';
import {existsSync} from 'node:fs';
import {readdir, readFile, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {sql} from 'kysely';
import type {ObjectStore} from './files/object-store.js';
import {requestsTo, withToken, type Answer, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const canary = 'quetzalcanary';
const realFile = fileURLToPath(
  new URL('../../../../shared/data/comments/nhs-fft-comments.csv', import.meta.url),
);

const columns = {
  text: 'comment',
  date: {column: 'when', form: 'DD/MM/YYYY'},
  locationId: 'where',
  criticality: {column: 'score', min: -5, max: 5},
  labels: {topic: 'topic'},
} as const;
const head = 'comment,when,where,score,topic';

describe('A file of past comments', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());
  beforeEach(async () => {
    for (const table of ['past_comments', 'past_comment_texts', 'comment_imports'] as const)
      await service.db.deleteFrom(table).execute();
  });

  test('becomes comments, each with what its columns say', async () => {
    const {status, body} = await send(
      `\uFEFF${head}\r\n"Kind, ""very"" kind\nnurses",03/11/2025,main-campus,5,staff\r\nAll good,,,0,\r\n`,
    );
    assert.equal(status, 200);
    assert.deepEqual(
      [body.rows, body.stored, body.repeated, body.refused, body.malformed, body.problems],
      [2, 2, 0, 0, 0, []],
    );
    assert.deepEqual(await stored(), [
      {
        line: 2,
        said_on: '2025-11-03',
        location_id: 'main-campus',
        criticality: 5,
        text: 'Kind, "very" kind\nnurses',
        labels: {topic: 'staff'},
      },
      {line: 4, said_on: null, location_id: null, criticality: 0, text: 'All good', labels: {}},
    ]);
  });

  test('is told of cell by cell where something is wrong, and nothing is guessed or quoted', async () => {
    const rows = [
      `Fine ${canary},31/02/2025,nowhere,-9,`,
      `Fine,2025-11-03,main-campus,-o,`,
      `,03/11/2025,main-campus,1,`,
      `Too few cells,${canary}`,
      `"Badly" quoted ${canary},,,1,`,
      `Fine,,,3.5,${'x'.repeat(501)}`,
      `${'x'.repeat(10_001)},,,1,`,
    ];
    const {body, text} = await send(`${head}\n${rows.join('\n')}\n`);
    assert.deepEqual(body.problems, [
      {line: 2, column: 2, field: 'date', code: 'impossible-date'},
      {line: 2, column: 3, field: 'locationId', code: 'unknown-value'},
      {line: 2, column: 4, field: 'criticality', code: 'out-of-range'},
      {line: 3, column: 2, field: 'date', code: 'impossible-date'},
      {line: 3, column: 4, field: 'criticality', code: 'not-a-number'},
      {line: 4, column: 1, field: 'text', code: 'empty'},
      {line: 5, field: 'row', code: 'wrong-column-count'},
      {line: 6, field: 'row', code: 'wrong-quotes'},
      {line: 7, column: 4, field: 'criticality', code: 'not-a-number'},
      {line: 7, column: 5, field: 'label', code: 'too-long'},
      {line: 8, column: 1, field: 'text', code: 'too-long'},
    ]);
    assert.deepEqual([body.rows, body.stored, body.refused, body.malformed], [7, 3, 4, 7]);
    assert.ok(!text.includes(canary) && !service.log().includes(canary));
    const [first] = await stored();
    assert.deepEqual(
      [first?.text, first?.said_on, first?.location_id, first?.criticality],
      [`Fine ${canary}`, null, null, null],
    );
  });

  test('loses one line to a quote that is never closed, wherever it stands', async () => {
    const {body} = await send(
      `${head}\n"never closed,,,1,\nsecond,,,2,\n"third, quoted",,,3,\nx"y,,,4,\n`,
    );
    assert.deepEqual(body.problems, [
      {line: 2, field: 'row', code: 'wrong-quotes'},
      {line: 5, field: 'row', code: 'wrong-quotes'},
    ]);
    assert.deepEqual(
      (await stored()).map(({line, text}) => [line, text]),
      [
        [3, 'second'],
        [4, 'third, quoted'],
      ],
    );
  });

  test('loses one cell to broken UTF-8, and no other', async () => {
    const broken = Buffer.from([0x6f, 0xe9, 0x21]);
    const bytes = Buffer.concat([
      Buffer.from(`${head}\nfirst,,,1,`),
      broken,
      Buffer.from('\n'),
      broken,
      Buffer.from(',,,2,\nthird,,,3,\n'),
    ]);
    const {body} = await send(bytes);
    assert.deepEqual(body.problems, [
      {line: 2, column: 5, field: 'label', code: 'wrong-encoding'},
      {line: 3, column: 1, field: 'text', code: 'wrong-encoding'},
    ]);
    assert.deepEqual(
      (await stored()).map(({text}) => text),
      ['first', 'third'],
    );
  });

  test('is refused where its first line does not have what was named, or has it twice', async () => {
    for (const [file, path] of [
      ['comment,when\nx,y\n', '/columns/locationId'],
      [`${head},comment\nx,,,1,,y\n`, '/columns/text'],
      ['', '/file'],
      ['"open,when\n', '/file'],
    ] as const) {
      const {status, body} = await send(file);
      assert.ok(status === 400 || status === 422, `${status}`);
      if (status === 400)
        assert.ok(
          body.errors.some((error: {path: string}) => error.path === path),
          JSON.stringify(body.errors),
        );
    }
    assert.deepEqual(await stored(), []);
  });

  test('adds nothing when it comes again, nor does what was erased come back', async () => {
    const file = `${head}\nNothing,,,0,\nNothing,,,0,\nSlow,,,-2,\n`;
    const first = await send(file);
    assert.deepEqual([first.body.stored, first.body.repeated], [3, 0], 'two rows alike are two');
    const fileSha256 = createHash('sha256').update(file).digest('hex');
    const erasure = {fileSha256, line: 2, reason: 'given-by-mistake'};
    const url = `/v1/staff/facilities/riverside/comment-erasures/${randomUUID()}`;
    const erased = await requests.put(url, erasure, staff);
    assert.equal(erased.status, 200, erased.text);
    assert.equal((await requests.put(url, erasure, staff)).text, erased.text, 'a replay');
    const other = url.replace(/[^/]+$/, randomUUID());
    assert.equal((await requests.put(other, erasure, staff)).status, 404, 'nothing is left of it');
    assert.equal((await requests.put(url, {...erasure, line: 3}, staff)).body.code, 'conflict');
    const {rows} = await sql`select line, reason, response_id from erasures`.execute(service.db);
    assert.deepEqual(rows, [{line: 2, reason: 'given-by-mistake', response_id: null}]);
    for (let turn = 0; turn < 2; turn += 1) {
      const again = await send(file);
      assert.deepEqual([again.body.stored, again.body.repeated], [0, 3]);
      // As if the first try had broken off before its end.
      await sql`update comment_imports set outcome = null`.execute(service.db);
    }
    assert.equal((await stored()).length, 2);
    const relabeled = await send(file, {...columns, labels: {}});
    assert.deepEqual([relabeled.status, relabeled.body.code], [409, 'conflict']);
  });

  test('is swept up when whoever imported it was killed, and not while it is being imported', async () => {
    const {objects} = service.options;
    const killed: ObjectStore = {
      ...objects,
      async receive(bytes) {
        // As if the process were gone before it could tidy up.
        return {...(await objects.receive(bytes)), discard: () => Promise.resolve()};
      },
    };
    const other = await service.again({objects: killed});
    await send(`${head}\n${canary},,,1,\n`, columns, requestsTo(other));
    const [left = '', ...others] = await readdir(service.incoming);
    assert.deepEqual(others, []);
    const path = join(service.incoming, left);
    assert.match(await readFile(path, 'utf8'), new RegExp(canary));
    const elsewhere = await readdir(join(service.incoming, '..'), {recursive: true});
    assert.deepEqual(
      elsewhere.filter((name) => name.includes('comment-imports')),
      [],
    );
    await service.checkpoint();
    assert.deepEqual(await readdir(service.incoming), [left], 'it might still be read');
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await utimes(path, longAgo, longAgo);
    await service.checkpoint();
    assert.deepEqual(await readdir(service.incoming), []);
  });

  test('may end its lines as old spreadsheets did', async () => {
    const {body} = await send(
      `${head}\r"Kind, ""very""\rkind",03/11/2025,,5,staff\r"never closed,,,1,\rSlow,,,-2,\r`,
    );
    assert.deepEqual(body.problems, [{line: 4, field: 'row', code: 'wrong-quotes'}]);
    assert.deepEqual(
      (await stored()).map(({line, text}) => [line, text]),
      [
        [2, 'Kind, "very"\rkind'],
        [5, 'Slow'],
      ],
    );
  });

  test('is for staff, and its form must be right', async () => {
    const url = `/v1/staff/facilities/riverside/comment-imports/${randomUUID()}`;
    assert.equal((await requests.put(url, {}, {})).status, 401);
    assert.equal((await requests.put(url, {}, staff)).status, 415);
    const bad = await send('x\ny\n', {text: 'x', [canary]: canary} as never);
    assert.deepEqual(
      [bad.status, bad.body.errors],
      [400, [{path: '/columns', code: 'unknown-field'}]],
    );
    assert.ok(!bad.text.includes(canary));
    assert.equal((await send('x\ny\n', undefined)).status, 400);
  });

  test('of 10,334 real comments is stored whole, and 36 malformed cells are told of', async (context) => {
    if (!existsSync(realFile)) return context.skip('the file of real comments is not here');
    const bytes = await readFile(realFile);
    const map = {
      text: 'feedback',
      criticality: {column: 'criticality', min: -5, max: 5},
      labels: {
        topic: 'label',
        subtopic: 'subcategory',
        trust: 'organization',
        question: 'question',
      },
    };
    const began = performance.now();
    const {body} = await send(bytes, map);
    context.diagnostic(
      `${Math.round(performance.now() - began)} ms; ${JSON.stringify(body.kinds)}`,
    );
    assert.deepEqual(
      [body.rows, body.stored, body.refused, body.malformed],
      [10_334, 10_334, 0, 36],
    );
    assert.deepEqual(body.kinds, [
      {field: 'criticality', code: 'out-of-range', count: 7},
      {field: 'criticality', code: 'not-a-number', count: 29},
    ]);
    const again = await send(bytes, map);
    assert.deepEqual([again.body.stored, again.body.repeated], [0, 10_334]);
    const rows = await service.db.selectFrom('past_comments').select('criticality').execute();
    assert.equal(rows.length, 10_334);
    assert.equal(rows.filter(({criticality}) => criticality === null).length, 36);
  });

  function send(
    file: string | Buffer,
    map: object | undefined = columns,
    to: Requests = requests,
  ): Promise<Answer> {
    const boundary = `----${randomUUID()}`;
    const part = (name: string, content: string | Buffer) =>
      Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${name}\r\n\r\n`),
        Buffer.from(content),
        Buffer.from('\r\n'),
      ]);
    const body = Buffer.concat([
      ...(map ? [part('name="columns"', JSON.stringify(map))] : []),
      part('name="file"; filename="comments.csv"', file),
      Buffer.from(`--${boundary}--\r\n`),
    ]);
    return to.send('PUT', `/v1/staff/facilities/riverside/comment-imports/${randomUUID()}`, {
      body,
      headers: {...staff, 'content-type': `multipart/form-data; boundary=${boundary}`},
    });
  }

  function stored() {
    return service.db
      .selectFrom('past_comments')
      .innerJoin('past_comment_texts', (join) =>
        join
          .onRef('past_comment_texts.file_hash', '=', 'past_comments.file_hash')
          .onRef('past_comment_texts.line', '=', 'past_comments.line'),
      )
      .select([
        'past_comments.line',
        'said_on',
        'location_id',
        'criticality',
        'past_comment_texts.text',
        'labels',
      ])
      .orderBy('past_comments.line')
      .execute();
  }
});
