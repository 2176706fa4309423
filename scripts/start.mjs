// Runs the service with the example hospital's pages: installs and builds first, if that was not done yet. Once the
// service says where it is and where its token for staff is, the example's survey and notices are published.
import {spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {ensureBuilt} from './build.mjs';
import {ensureInstalled} from './installed.mjs';
import {root} from './list-files.mjs';

ensureInstalled();
await ensureBuilt();

const main = path.join(root, 'packages/server/dist/main.js');
const example = path.join(root, 'examples/hospital-website/service.json');
const service = spawn(process.execPath, [main, ...process.argv.slice(2)], {
  cwd: root,
  env: {PR_CONFIG: example, ...process.env},
  stdio: ['inherit', 'pipe', 'inherit'],
  // Out of the terminal's process group: it hears of Ctrl-C once, from here, and has time to finish its writes.
  detached: process.platform !== 'win32',
});

let said = '';
service.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  const origin = /site +(http\S+)\//;
  const wasSaid = origin.test(said);
  said += chunk;
  // Said at the first start only; at every later one the survey is there.
  const [, token] = /staff token +in (.+)/.exec(said) ?? [];
  if (!wasSaid && origin.test(said) && token) void publish(origin.exec(said)[1], token.trim());
});

async function publish(origin, tokenFile) {
  const {publishSurveys} = await import('../examples/hospital-website/publish-surveys.mjs');
  const {publishNotices} = await import('../examples/hospital-website/publish-notices.mjs');
  const token = (await readFile(path.resolve(root, tokenFile), 'utf8')).trim();
  const publishing = [
    ['survey       ', 'survey.html', publishSurveys],
    ['notices      ', 'rights.html', publishNotices],
  ];
  for (const [what, page, publishAt] of publishing)
    await publishAt({origin, token}).then(
      () => process.stdout.write(`  ${what}${origin}/${page}\n`),
      (error) => process.stderr.write(`  ! ${error.message}\n`),
    );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => service.kill('SIGTERM'));
service.on('exit', (code) => process.exit(code ?? 1));
