import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {build, type BuildOptions} from 'esbuild';
import {here, type ContestantPage} from './contestants.js';
import {largeForm, smallForm} from './form/large-form.js';

/** The pages of the contestants, on a free loopback port. */
export interface BenchServer {
  readonly origin: string;
  /** What the page of a contestant asked for so far, by address, but for the survey and what measures. */
  filesOf(name: string): ReadonlyMap<string, Buffer>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Bundles the pages in memory and serves them. Nothing is written. */
export async function serve(contestants: readonly ContestantPage[]): Promise<BenchServer> {
  const made = new Map<string, string>([['/probe.js', await bundle('page/probe.ts')]]);
  const asked = new Map(contestants.map(({name}) => [name, new Map<string, Buffer>()]));
  for (const contestant of contestants) {
    const {name, module, form} = contestant;
    made.set(`/${name}/`, pageOf(contestant));
    made.set(`/${name}/page.js`, await bundle(`contestants/${module}`));
    made.set(`/${name}/large.json`, JSON.stringify(form(largeForm())));
    made.set(`/${name}/small.json`, JSON.stringify(form(smallForm())));
  }
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    // A page's files are asked for from that page, which names it.
    const from = new URL(request.headers.referer ?? '/', 'http://localhost').pathname;
    void answer(pathname, response).then((body) => {
      const files = asked.get(decodeURI(from).split('/')[1] ?? '');
      if (body && isCounted(pathname)) (files ?? unclaimed(pathname)).set(pathname, body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function answer(pathname: string, response: ServerResponse): Promise<Buffer | undefined> {
    const body = made.has(decodeURI(pathname))
      ? Buffer.from(made.get(decodeURI(pathname))!)
      : await readContestantFile(contestants, pathname);
    if (!body) {
      response.writeHead(404).end();
      return undefined;
    }
    response.writeHead(200, {
      'content-type': types[extname(pathname)] ?? 'text/html; charset=utf-8',
      // A page of its own world is given a clock of 5 µs instead of 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'referrer-policy': 'same-origin',
    });
    response.end(body);
    return body;
  }

  // A module's own imports name the module and not the page: they belong to whoever has that folder.
  function unclaimed(pathname: string): Map<string, Buffer> {
    const owner = contestants.find(({folders = {}}) => {
      return Object.keys(folders).some((prefix) => pathname.startsWith(prefix));
    });
    return asked.get(owner?.name ?? '') ?? new Map<string, Buffer>();
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    filesOf: (name) => asked.get(name) ?? new Map<string, Buffer>(),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A renderer's code and styles. The page itself, the survey and what measures are the same for all. */
function isCounted(pathname: string): boolean {
  return /\.(js|css|svg|png|woff2?)$/.test(pathname) && pathname !== '/probe.js';
}

async function readContestantFile(
  contestants: readonly ContestantPage[],
  pathname: string,
): Promise<Buffer | undefined> {
  for (const [prefix, folder] of contestants.flatMap(({folders = {}}) => Object.entries(folders))) {
    if (!pathname.startsWith(prefix)) continue;
    const file = join(folder, normalize(`/${pathname.slice(prefix.length)}`));
    return readFile(file).catch(() => undefined);
  }
  return undefined;
}

function pageOf({name, scripts = [], styles = []}: ContestantPage): string {
  // The published element is a module; what others publish as plain scripts is loaded as such.
  const tag = (address: string): string =>
    address.startsWith('/cdn/')
      ? `<script type="module" src="${address}"></script>`
      : `<script defer src="${address}"></script>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${name}</title>
    <link rel="icon" href="data:," />
    ${styles.map((address) => `<link rel="stylesheet" href="${address}" />`).join('\n    ')}
    ${[...scripts, `/${name}/page.js`, '/probe.js'].map(tag).join('\n    ')}
  </head>
  <body>
    <main></main>
  </body>
</html>
`;
}

async function bundle(file: string): Promise<string> {
  const options: BuildOptions = {
    entryPoints: [join(here, file)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    // SurveyJS takes jQuery if it finds it; LHC-Forms brings it into the same folder, which is no reason to load it.
    external: ['jquery'],
    logLevel: 'error',
    legalComments: 'none',
  };
  const {outputFiles} = await build({...options, write: false});
  return outputFiles[0]!.text;
}
