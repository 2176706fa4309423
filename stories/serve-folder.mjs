// Serves a folder of built files on a free loopback port.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers the origin it serves at, and how to stop. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    void answer(folder, request, response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

async function answer(folder, request, response) {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost');
  // Normalized with its leading slash, a path cannot climb out of the folder.
  const file = join(folder, normalize(decodeURIComponent(pathname)));
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) {
    response.writeHead(404).end();
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, {'content-type': type, 'cache-control': 'max-age=600'});
  createReadStream(file).pipe(response);
}
