import {parse, protocol, type PGlite, type Transaction} from '@electric-sql/pglite';
import type {PGliteDialectConfig} from 'kysely';

/** What Kysely asks of an embedded database. */
type Embedded = Extract<PGliteDialectConfig['pglite'], {query: unknown}>;

/** A statement that the database knows by name. */
interface Prepared {
  readonly name: string;
  readonly parameterTypes: readonly number[];
  /** What its rows look like, as the database has said once. */
  readonly described: Messages;
}

type Messages = Parameters<typeof parse.parseResults>[0];
type Through = Pick<PGlite | Transaction, 'query'>;

const {serialize} = protocol;

/** A service has fewer; what changes with each list of ids must not fill the memory. */
const statementsAtMost = 300;

/**
 * The embedded database, with each statement read and described once instead of every time, and run in one exchange
 * instead of six. Kysely lets one thing at a time through to it.
 */
export async function withPreparedStatements(pglite: PGlite): Promise<Embedded> {
  const statements = new Map<string, Prepared>();
  let made = 0;
  // Planned each time all the same: a plan from when a table was small would be kept when it has grown.
  await pglite.exec('set plan_cache_mode = force_custom_plan');

  async function exchange(...parts: readonly Uint8Array[]): Promise<Messages> {
    return (await pglite.execProtocol(Buffer.concat([...parts, serialize.sync()]))).messages;
  }

  async function prepare(text: string): Promise<Prepared> {
    const name = `statement_${(made += 1)}`;
    const messages = await exchange(
      serialize.parse({name, text}),
      serialize.describe({type: 'S', name}),
    );
    const described = messages.filter((message) => message.name === 'rowDescription');
    const parameterTypes = parse.parseDescribeStatementResults(messages);
    const prepared = {name, parameterTypes, described};
    statements.set(text, prepared);
    if (statements.size > statementsAtMost) await dropOldest();
    return prepared;
  }

  async function dropOldest(): Promise<void> {
    const [[text, {name}] = ['', {name: ''}]] = statements;
    statements.delete(text);
    await exchange(serialize.close({type: 'S', name}));
  }

  async function run(text: string, values: readonly unknown[]) {
    const {name, parameterTypes, described} = statements.get(text) ?? (await prepare(text));
    const written = values.map((value, index) => {
      const write = pglite.serializers[parameterTypes[index] ?? 0] ?? String;
      return value === null || value === undefined ? null : write(value);
    });
    const messages = await exchange(
      serialize.bind({statement: name, values: written}),
      serialize.execute({}),
    );
    return parse.parseResults([...described, ...messages], pglite.parsers)[0];
  }

  /** What changes tables changes what statements mean. */
  async function runOnce(through: Through, text: string, values: unknown[]) {
    statements.clear();
    return through.query(text, values);
  }

  const queryThrough = (through: Through): Embedded['query'] =>
    (async (text: string, values: unknown[] = []) =>
      isRepeated(text) ? run(text, values) : runOnce(through, text, values)) as Embedded['query'];

  return {
    query: queryThrough(pglite),
    transaction: (work) =>
      pglite.transaction((through) =>
        work({query: queryThrough(through), rollback: () => through.rollback()}),
      ),
    close: () => pglite.close(),
    waitReady: pglite.waitReady,
    get ready() {
      return pglite.ready;
    },
    get closed() {
      return pglite.closed;
    },
  };
}

function isRepeated(text: string): boolean {
  return /^\s*(select|insert|update|delete|with)\b/i.test(text);
}
