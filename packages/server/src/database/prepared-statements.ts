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
  // Planned each time all the same: a plan from when a table was small would be kept when it has grown.
  await pglite.exec('set plan_cache_mode = force_custom_plan');
  const statements = createStatements(pglite);
  const queryThrough = (through: Through): Embedded['query'] =>
    (async (text: string, values: unknown[] = []) => {
      if (isRepeated(text)) return statements.run(text, values);
      // What changes tables changes what statements mean.
      statements.forget();
      return through.query(text, values);
    }) as Embedded['query'];
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

/** The statements that the database knows by now. */
function createStatements(pglite: PGlite) {
  const known = new Map<string, Prepared>();
  let made = 0;

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
    known.set(text, prepared);
    if (known.size > statementsAtMost) await dropOldest();
    return prepared;
  }

  async function dropOldest(): Promise<void> {
    const [[text, {name}] = ['', {name: ''}]] = known;
    known.delete(text);
    await exchange(serialize.close({type: 'S', name}));
  }

  return {
    forget: () => known.clear(),
    async run(text: string, values: readonly unknown[]) {
      const {name, parameterTypes, described} = known.get(text) ?? (await prepare(text));
      const written = values.map((value, index) => {
        const write = pglite.serializers[parameterTypes[index] ?? 0] ?? String;
        return value === null || value === undefined ? null : write(value);
      });
      const messages = await exchange(
        serialize.bind({statement: name, values: written}),
        serialize.execute({}),
      );
      return parse.parseResults([...described, ...messages], pglite.parsers)[0];
    },
  };
}
