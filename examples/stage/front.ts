import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {kioskPolicy, strictPolicy} from './policy.js';

/** Where the files of an address are, by how it begins: the first that fits. */
const folders: readonly (readonly [string, string])[] = [
  ['/cdn/', fileURLToPath(new URL('../../packages/elements/cdn/', import.meta.url))],
  ['/', fileURLToPath(new URL('../hospital-website/dist/', import.meta.url))],
];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
};

/** What this front does that the service's own pages would not. */
export interface FrontOptions {
  /** A free one by default. */
  readonly port?: number;
  /** Of every page; by default those of the service, which gives the kiosk's page its own. */
  readonly policy?: string;
  /** Changes a file on its way to the browser: a page's attributes, a chunk's bytes. */
  readonly change?: (path: string, content: string) => string;
  /** Pages and files of the test's own, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder behind `/kiosk/`, asked at each request: a journey may build another version meanwhile. */
  readonly kioskFolder?: () => string;
  /** Where `/v1` is passed on to; without one it is not found. */
  readonly service?: string | undefined;
  /** What goes wrong with a call to the service, if anything. */
  readonly fault?: (method: string, path: string) => Fault | undefined;
}

/**
 * What a front can do to a call. `cut-before`: the service never sees it. `cut-after`: once the service has done what
 * was asked, its answer is lost; a refusal passes. `hang`: no answer at all. A status is answered in the service's place.
 */
export type Fault =
  | 'cut-before'
  | 'cut-after'
  | 'hang'
  | {readonly status: number; readonly headers?: Readonly<Record<string, string>>};

/** A web server before the service, as a hospital may have one. */
export interface Front {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the built site on a free loopback port. */
export async function startFront(options: FrontOptions = {}): Promise<Front> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    if (options.service && /^\/(v1|openapi\.json|health|ready)\b/.test(pathname))
      passOn(options, options.service, {request, response});
    else void answerFile(options, pathname, response);
  }).listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answerFile(
  {policy, change, files = {}, kioskFolder}: FrontOptions,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  try {
    const content = files[path] ?? (await readFile(fileAt(path, kioskFolder)));
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-security-policy':
        policy ?? (path.startsWith('/kiosk/') ? kioskPolicy : strictPolicy),
      'access-control-allow-origin': '*',
    });
    response.end(change && extname(path) !== '.png' ? change(path, String(content)) : content);
  } catch {
    response.writeHead(404).end();
  }
}

function fileAt(path: string, kioskFolder: FrontOptions['kioskFolder']): string {
  if (kioskFolder && path.startsWith('/kiosk/'))
    return join(kioskFolder(), normalize(path.slice('/kiosk/'.length)));
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? ['/', ''];
  return join(folder, normalize(path.slice(prefix.length)));
}

function passOn(
  {fault}: FrontOptions,
  service: string,
  {request, response}: {readonly request: IncomingMessage; readonly response: ServerResponse},
): void {
  const {method = 'GET', url = '/', headers} = request;
  const wrong = fault?.(method, url);
  if (wrong !== undefined && wrong !== 'cut-after') {
    request.resume();
    insteadOfTheService(wrong, response);
    return;
  }
  const onward = httpRequest(new URL(url, service), {method, headers}, (answer) => {
    const isDone = Math.floor((answer.statusCode ?? 0) / 100) === 2;
    if (wrong === 'cut-after' && isDone) {
      answer.resume();
      answer.on('end', () => response.destroy());
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

function insteadOfTheService(fault: Exclude<Fault, 'cut-after'>, response: ServerResponse): void {
  if (fault === 'hang') return;
  if (fault === 'cut-before') response.destroy();
  else response.writeHead(fault.status, fault.headers).end();
}
