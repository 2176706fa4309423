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
 * After so many runs all are read and planned anew. PostgreSQL keeps a plan that does not depend on the values, which
 * spares planning each insert and each look at what it refers to, but one from when a table was small is bad for a large one.
 */
const runsOfAPlan = 1000;

/**
 * The embedded database, with each statement read and described once instead of every time, and run in one exchange
 * instead of six. Kysely lets one thing at a time through to it.
 */
export function withPreparedStatements(pglite: PGlite): Embedded {
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
  let runs = 0;

  async function prepare(text: string): Promise<Prepared> {
    const name = `statement_${(made += 1)}`;
    const messages = await exchange(
      pglite,
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
    await exchange(pglite, serialize.close({type: 'S', name}));
  }

  async function planAnew(): Promise<void> {
    known.clear();
    await exchange(
      pglite,
      serialize.parse({text: 'deallocate all'}),
      serialize.bind(),
      serialize.execute(),
    );
  }

  return {
    forget: () => known.clear(),
    async run(text: string, values: readonly unknown[]) {
      if ((runs += 1) % runsOfAPlan === 0) await planAnew();
      const {name, parameterTypes, described} = known.get(text) ?? (await prepare(text));
      const messages = await exchange(
        pglite,
        serialize.bind({statement: name, values: written(values, parameterTypes, pglite)}),
        serialize.execute({}),
      );
      return parse.parseResults([...described, ...messages], pglite.parsers)[0];
    },
  };
}

async function exchange(pglite: PGlite, ...parts: readonly Uint8Array[]): Promise<Messages> {
  return (await pglite.execProtocol(Buffer.concat([...parts, serialize.sync()]))).messages;
}

function written(
  values: readonly unknown[],
  types: readonly number[],
  {serializers}: PGlite,
): (string | null)[] {
  return values.map((value, index) => {
    const write = serializers[types[index] ?? 0] ?? String;
    return value === null || value === undefined ? null : write(value);
  });
}
