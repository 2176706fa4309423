import {
  allowInsecureRequests,
  ClientSecretBasic,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  None,
  type Configuration,
} from 'openid-client';
import {ConfigError} from '../../config/load-config.js';
import type {StaffProvider} from '../../config/staff-config.js';
import type {HostedFacility} from '../../facility/facilities.js';

/** The service as a client of the hospitals' providers. */
export interface ProviderClients {
  /** Asks the provider once who it is; again after that failed. */
  readonly of: (provider: StaffProvider) => Promise<Configuration>;
}

const timeoutSeconds = 5;
const toleratedSeconds = 30;

/** @throws {ConfigError} when a secret that the configuration names is not in the environment */
export function createProviderClients(
  facilities: readonly Pick<HostedFacility, 'provider'>[],
  variable: (name: string) => string | undefined,
): ProviderClients {
  for (const {provider} of facilities) requireSecret(provider?.secretVariable, variable);
  const known = new Map<StaffProvider, Promise<Configuration>>();
  return {
    of(provider) {
      const secret = provider.secretVariable && variable(provider.secretVariable);
      const client = known.get(provider) ?? discover(provider, secret);
      known.set(provider, client);
      client.catch(() => known.delete(provider));
      return client;
    },
  };
}

function requireSecret(
  name: string | undefined,
  variable: (name: string) => string | undefined,
): void {
  if (name !== undefined && variable(name) === undefined)
    throw new ConfigError(
      `${name} is not set: it holds the secret that the configuration names for the staff's provider.`,
    );
}

async function discover(
  {issuer, clientId}: StaffProvider,
  secret: string | undefined,
): Promise<Configuration> {
  const server = new URL(issuer);
  const metadata = {[clockTolerance]: toleratedSeconds};
  const authentication = secret === undefined ? None() : ClientSecretBasic(secret);
  const execute = [
    // Its signature is checked as well, although the token comes straight from the provider.
    enableNonRepudiationChecks,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; here it is for this machine alone
    ...(isLoopback(server) ? [allowInsecureRequests] : []),
  ];
  return discovery(server, clientId, metadata, authentication, {timeout: timeoutSeconds, execute});
}

/** On this machine there is nobody in between. */
function isLoopback({hostname}: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
