// Runs the service with the example hospital's pages: installs and builds first, if that was not done yet. At the first
// start a kiosk is enrolled, and once the service says where it is and where its token for staff is, the example's
// survey and notices are published.
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {ensureBuilt} from './build.mjs';
import {ensureInstalled} from './installed.mjs';
import {root} from './list-files.mjs';

ensureInstalled();
await ensureBuilt();

const main = path.join(root, 'packages/server/dist/main.js');
const example = path.join(root, 'examples/hospital-website/service.json');
const env = {PR_CONFIG: example, ...process.env};
const enrolment = enrolKiosk();
const service = spawn(process.execPath, [main, ...process.argv.slice(2)], {
  cwd: root,
  env,
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
  if (wasSaid || !origin.test(said)) return;
  if (enrolment) process.stdout.write(`  kiosk line   in ${enrolment}\n`);
  if (token) void publish(origin.exec(said)[1], token.trim());
});

/**
 * Makes the line that sets up a kiosk, and answers the file it is in. Before the service starts: an embedded database
 * belongs to one process. It holds a token, so it is in a file and in no terminal's history.
 */
function enrolKiosk() {
  const options = {data: {type: 'string'}, config: {type: 'string'}};
  const {values} = parseArgs({strict: false, options});
  if (env.PR_CONFIG !== example || values.config !== undefined) return undefined;
  const file = path.join(values.data ?? env.PR_DATA ?? 'data', 'kiosk-enrolment');
  if (existsSync(path.resolve(root, file))) return file;
  const command = [main, 'create-device-token', '--name', 'lobby', ...process.argv.slice(2)];
  const said = execFileSync(process.execPath, command, {cwd: root, env, encoding: 'utf8'});
  writeFileSync(path.resolve(root, file), `${/prk1\.\S+/.exec(said)[0]}\n`, {mode: 0o600});
  return file;
}

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
