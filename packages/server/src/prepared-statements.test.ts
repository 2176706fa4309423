import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {PGlite} from '@electric-sql/pglite';
import {withPreparedStatements} from './database/prepared-statements.js';

type Embedded = ReturnType<typeof withPreparedStatements>;

describe('The embedded database, to whoever asks it the same thing again', () => {
  let pglite: PGlite;
  let database: Embedded;
  let exchanges = 0;

  before(async () => {
    pglite = await PGlite.create();
    const exchange = pglite.execProtocol.bind(pglite);
    pglite.execProtocol = (...asked) => {
      exchanges += 1;
      return exchange(...asked);
    };
    database = withPreparedStatements(pglite);
    await database.query('create table words (id integer primary key, word text, about jsonb)');
  });
  after(() => database.close());

  const insert = 'insert into words values ($1, $2, $3) on conflict do nothing';
  const countPrepared = async (): Promise<number> => {
    const {rows} = await pglite.query<{count: number}>(
      'select count(*)::int as count from pg_prepared_statements',
    );
    return rows[0]!.count;
  };

  test('says what it would have said without, and so does a write', async () => {
    const about = JSON.stringify({of: ['ward', null, 'ぱ\u{1f642}"']});
    const [first, again] = [
      await database.query(insert, [1, 'it’s $1', about]),
      await database.query(insert, [1, 'other', null]),
    ];
    assert.deepEqual([first.affectedRows, again.affectedRows], [1, 0]);
    await database.query(insert, [2, null, undefined]);
    const every = `select id, word, about, id = $1 as is_first, now() - now() as no_time,
      array[id, null] as list, 1.5::numeric as half, 9007199254740993 as large from words`;
    for (let time = 0; time < 2; time += 1)
      assert.deepEqual(
        (await database.query(every, [1])).rows,
        (await pglite.query(every, [1])).rows,
      );
    const {rows} = await database.query('select word from words where id = any($1)', [[2, 3]]);
    assert.deepEqual(rows, [{word: null}]);
  });

  test('answers in one exchange', async () => {
    const ask = () => database.query('select word from words where id = $1', [1]);
    await ask();
    const before = exchanges;
    for (let time = 0; time < 50; time += 1) await ask();
    assert.equal(exchanges - before, 50);
  });

  test('sees a table as it has become', async () => {
    const ask = () => database.query<Record<string, unknown>>('select * from words where id = 2');
    assert.deepEqual(Object.keys((await ask()).rows[0]!), ['id', 'word', 'about']);
    await database.query('alter table words add column said_on text');
    assert.deepEqual(Object.keys((await ask()).rows[0]!), ['id', 'word', 'about', 'said_on']);
    await database.query('alter table words drop column said_on');
    assert.deepEqual(Object.keys((await ask()).rows[0]!), ['id', 'word', 'about']);
  });

  test('goes on after what it refused, and takes back what belonged to it', async () => {
    const refused = database.transaction(async (through) => {
      await through.query(insert, [10, 'kept by nobody', null]);
      await through.query('insert into words (id) values ($1)', [10]);
    });
    await assert.rejects(refused, {code: '23505', constraint: 'words_pkey'});
    await assert.rejects(database.query('select nothing_like_it from words'), {code: '42703'});
    const {rows} = await database.query('select id from words where id = $1', [10]);
    assert.deepEqual(rows, []);
    await database.query('insert into words (id) values ($1)', [10]);
  });

  test('keeps so many statements and no more', async () => {
    for (let count = 0; count < 400; count += 1)
      await database.query(`select ${count} + $1::int as sum`, [count]);
    const kept = await countPrepared();
    assert.ok(kept >= 250 && kept <= 350, `${kept} statements`);
    const {rows} = await database.query('select 0 + $1::int as sum', [7]);
    assert.deepEqual(rows, [{sum: 7}]);
  });

  test('plans anew what it was asked before, since its tables grow', async () => {
    const ask = () => database.query('select word from words where id = $1', [1]);
    const countPlanned = async (): Promise<readonly number[]> => {
      const {rows} = await pglite.query<{planned: number}>(
        `select (generic_plans + custom_plans)::int as planned from pg_prepared_statements
          where statement like 'select word from words where id = $1'`,
      );
      return rows.map(({planned}) => planned);
    };
    const {rows} = await ask();
    let most = 0;
    for (let time = 0; time < 2500; time += 1) {
      assert.deepEqual((await ask()).rows, rows);
      if (time % 50 === 0) most = Math.max(most, ...(await countPlanned()));
    }
    // Not each time, which every write would pay for, and not once for all.
    assert.ok(most > 500 && most <= 1000, `${most} runs of one plan`);
    assert.equal((await countPlanned()).length, 1);
  });

  test('plans anew within a transaction as well', async () => {
    await database.transaction(async (through) => {
      for (let time = 0; time < 1100; time += 1)
        await through.query('select word from words where id = $1', [time]);
    });
    assert.ok((await countPrepared()) < 20);
  });
});
