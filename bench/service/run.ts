// Times the staff API over a PostgreSQL server with a million cases and twelve million events, as the service answers
// it. PR_BENCH_CASES (1000000), PR_BENCH_EVENTS (12 a case), PR_BENCH_REQUESTS (40 of each kind).
import {cpus, totalmem} from 'node:os';
import {requestsTo, withToken} from '../../packages/server/src/testing/requests.js';
import {startRealPostgres} from '../../packages/server/src/testing/real-postgres.js';
import {startTestService} from '../../packages/server/src/testing/test-service.js';
import {openDatabase} from '../../packages/server/src/database/database.js';
import {madeUpCases} from '../../packages/server/src/testing/made-up-cases.js';
import {untilSettled} from '../../packages/server/src/testing/until-settled.js';
import {seed, seedStories, warm} from './seed.js';

const count = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const cases = count('PR_BENCH_CASES', 1_000_000);
const eventsEach = count('PR_BENCH_EVENTS', 12);
const repeats = count('PR_BENCH_REQUESTS', 40);

// What PostgreSQL's manual advises for a server of its own: a quarter of the memory, in whole gigabytes.
const buffers = `shared_buffers=${Math.max(1, Math.floor(totalmem() / 4 / 2 ** 30))}GB`;
const postgres = await startRealPostgres([buffers, 'max_wal_size=8GB', 'jit=off']);
if (!postgres) throw new Error('There is no PostgreSQL for this machine.');
try {
  console.log(`${cpus()[0]?.model ?? ''}, ${cpus().length} cores`);
  const db = await openDatabase({kind: 'postgresql', url: postgres.url});
  const options = {tenant: 'north', facilityId: 'riverside', cases, eventsEach};
  await seed(db as never, options);
  await seedStories(db as never, options);
  console.log(`${(await warm(db as never)).toFixed(0)} MB of what is looked through lie in memory`);
  // As if the last case had just come in: what is looked for among those of the last weeks has some to look through.
  const now = (): Date => new Date(Date.UTC(2016, 0, 1) + cases * 300_000);
  const service = await startTestService({db, now, everyMs: 3_600_000, log: {level: 'silent'}});
  const requests = requestsTo(service);
  const staff = withToken(await service.staffToken());
  const base = '/v1/staff/facilities/riverside/cases';

  const list = (query: string) => async (): Promise<string | undefined> => {
    const {status, body} = await requests.get(`${base}?${query}`, staff);
    if (status !== 200 || body.cases.length === 0) throw new Error(`${query}: ${status}`);
    return body.next as string | undefined;
  };
  const search =
    (text: string, query: object = {}) =>
    async (): Promise<void> => {
      const body = {text, ...query};
      const {status} = await requests.send('POST', `${base}/search`, {body, headers: staff});
      if (status !== 200) throw new Error(`${text}: ${status}`);
    };
  const id = (number: number): string =>
    `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  const read = async (): Promise<void> => {
    const number = 1 + Math.floor(Math.random() * cases);
    const {status} = await requests.get(`${base}/${id(number)}`, staff);
    if (status !== 200) throw new Error(`${number}: ${status}`);
  };
  const anyOf = (many: number): number => Math.floor(Math.random() * many);

  /** The middle and the slow end of many, after a few that are not counted. */
  const time = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
    for (let warm = 0; warm < 5; warm += 1) await ask();
    const times: number[] = [];
    for (let turn = 0; turn < repeats; turn += 1) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
    console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  };

  await time('queue, newest', list(''));
  await time('queue, open by due date', list('open=true&order=due'));
  await time('queue, mine by due date', () =>
    list(`open=true&order=due&owner=account-${1 + anyOf(4)}`)(),
  );
  await time('queue, grievances of a ward by urgency', () =>
    list(`open=true&order=urgency&class=grievance&departmentId=ward-${anyOf(20) * 3 + 1}`)(),
  );
  await time('queue, nobody’s, urgent', list('open=true&owner=nobody&urgency=S1&order=due'));
  await time('queue, closed of a ward, newest', () =>
    list(`open=false&departmentId=ward-${anyOf(60)}`)(),
  );
  await time('queue, a month of one language', () => {
    const year = 2016 + anyOf(Math.ceil(cases / 105_120));
    const month = `from=${year}-03-01T00:00:00.000Z&to=${year}-04-01T00:00:00.000Z`;
    return list(`language=es&kind=compliment&${month}`)();
  });
  let next = await list('open=true&order=due')();
  await time('queue, page after page by due date', async () => {
    next = await list(`open=true&order=due${next ? `&after=${next}` : ''}`)();
  });
  await time('search, a word of every case', search('nurse'));
  await time('search, two frequent words', () => search(`w${anyOf(20)} w${anyOf(20)}`)());
  await time('search, a rare word', () => search(`w${7000 + anyOf(900)}`)());
  await time('search, a frequent and a rare word', () => search(`nurse w${5000 + anyOf(2000)}`)());
  await time('search, a name', () => search(`family${anyOf(9000)}`)());
  await time('search, what nobody wrote', search('xylophone'));
  await time('search, a word of open cases by due date', () =>
    search(`w${anyOf(4000)}`, {open: true, order: 'due'})(),
  );
  await time('one case', read);
  // Twice each, with slips in between: every one has another to be found among all.
  const submitted: string[] = [];
  for (const {feedback} of madeUpCases(repeats * 2, repeats)) {
    const {status, id: caseId} = await requests.submit({
      feedback: {...feedback, occasion: {departmentId: 'ward-4'}},
    });
    if (status !== 201) throw new Error(`a case: ${status}`);
    submitted.push(caseId);
  }
  await untilSettled(service);
  let [asked, suggested] = [0, 0];
  await time('duplicates of a case', async () => {
    const {status, body} = await requests.get(
      `${base}/${submitted[asked % submitted.length]}/duplicates`,
      staff,
    );
    if (status !== 200 || !body.comparedWords) throw new Error(`duplicates: ${status}`);
    asked += 1;
    suggested += body.suggestions.length > 0 ? 1 : 0;
  });
  console.log(`${suggested} of ${asked} had a duplicate suggested`);
  await service.end();
} finally {
  await postgres.stop();
}
