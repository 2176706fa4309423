import {readFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {fieldProblems} from '@patient-relations/core/schemas';
import {serviceConfigSchema, type ServiceConfig} from './service-config.js';
import {trialConfig} from './trial-config.js';

/** The configuration cannot be used; the message names the file and every path in it, and never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the configuration file, or gives the built-in trial facility when there is none. */
export async function loadConfig(path: string | undefined): Promise<ServiceConfig> {
  if (path === undefined) return trialConfig;
  const file = resolve(path);
  const config = checkConfig(await readJson(file), file);
  const {site} = config;
  if (!site) return config;
  const fromFile = (place: string): string => resolve(dirname(file), place);
  const {root, cdn, kiosk} = site;
  return {
    ...config,
    site: {
      root: fromFile(root),
      ...(cdn !== undefined && {cdn: fromFile(cdn)}),
      ...(kiosk !== undefined && {kiosk: fromFile(kiosk)}),
    },
  };
}

/** Checks a configuration. `source` is how messages name it. */
export function checkConfig(value: unknown, source: string): ServiceConfig {
  const parsed = serviceConfigSchema.safeParse(value, {reportInput: true});
  if (parsed.success) return parsed.data;
  const lines = fieldProblems(parsed.error.issues).map(
    ({path, code}) => `  ${path || '/'}: ${code}`,
  );
  throw new ConfigError(`${source} cannot be used:\n${lines.join('\n')}`);
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(`${file} cannot be read.`, {cause});
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ConfigError(`${file} is not JSON.`);
  }
}
