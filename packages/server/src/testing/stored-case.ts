import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sampleFacility, sampleSubmission} from '@patient-relations/core/testing';
import {serve} from '../commands/serve.js';
import {readSettings, type Settings} from '../commands/settings.js';

/** The settings of a service in a data folder of the test's own, on any port, without a puzzle. */
export async function settingsIn(data: string, args: readonly string[] = []): Promise<Settings> {
  await mkdir(data, {recursive: true});
  const config = join(data, 'config.json');
  const facilities = [{facility: sampleFacility()}];
  await writeFile(config, JSON.stringify({facilities, proof: {required: false}}));
  const all = ['--port', '0', '--data', data, '--config', config, ...args];
  return readSettings(all, {PR_LOG_LEVEL: 'silent'});
}

/** Lets a service run in a data folder until somebody has handed a case in; what opens it. */
export async function storeOneCase(
  data: string,
): Promise<{readonly id: string; readonly accessCode: string}> {
  const serving = await serve(await settingsIn(data));
  try {
    return await submitTo(serving.address);
  } finally {
    await serving.stop();
  }
}

/** Hands a case in to a service that listens, as a page does; what opens it. */
export async function submitTo(
  address: string,
): Promise<{readonly id: string; readonly accessCode: string}> {
  const {id, accessCode, feedback} = sampleSubmission();
  const answer = await fetch(`${address}/v1/feedback/${id}`, {
    method: 'PUT',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({facilityId: 'riverside', accessCode, feedback}),
  });
  if (!answer.ok) throw new Error(`The case was not taken: ${answer.status}.`);
  return {id, accessCode};
}
