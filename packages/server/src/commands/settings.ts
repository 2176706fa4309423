import {parseArgs} from 'node:util';

/** How the executable was called. */
export interface Settings {
  readonly command: string;
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly config: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly secretKey: string | undefined;
  readonly signingKey: string | undefined;
  readonly sealingKey: string | undefined;
  readonly oldSealingKeys: string | undefined;
  readonly smtpPassword: string | undefined;
  readonly logLevel: string;
  readonly name: string | undefined;
  readonly facility: readonly string[];
  readonly perHour: number;
  readonly signInName: string | undefined;
  readonly role: readonly string[];
  readonly department: readonly string[];
  readonly tenant: string | undefined;
  /** The file or folder that is to be written. */
  readonly out: string | undefined;
  /** The folder of a backup. */
  readonly from: string | undefined;
  /** What a variable of the environment that the configuration names holds. */
  readonly variable: (name: string) => string | undefined;
}

/** The call cannot be understood; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `patient-relations-server [serve] [options]

  serve                        run the service (the default)
  add-staff --sign-in-name S --name N --role R
                               make an account; prints the code to choose a passphrase with
  set-staff-passphrase --sign-in-name S
                               set a passphrase, read from standard input
  set-staff-roles --sign-in-name S --role R
  disable-staff --sign-in-name S
  enable-staff --sign-in-name S
  list-staff
  create-staff-token --name N --role R
                               make a token for a program of the office; it is printed once
  revoke-staff-token --name N
  create-device-token --name N make a token for a kiosk, and the line that sets it up;
                               --per-hour limits its cases (60)
  revoke-device-token --name N
  rotate-sealing-key           let devices seal to a new key; the old ones still open what they hold
  verify                       check every event, payload and checkpoint in the database
  export-verification --tenant T --out F
                               the same for an inspector: one HTML file that opens offline
  backup --out F               write tables, files and the keys in the data folder into a new folder
  restore --from F             put a backup back where nothing is yet, and check all of it

  --port    PR_PORT    8080, 0 for any free one
  --host    PR_HOST    127.0.0.1
  --data    PR_DATA    ./data: keys, files and, without DATABASE_URL, the database
  --config  PR_CONFIG  the service's configuration; a trial facility without one
  --facility           one facility a token is for; may be repeated; all of them without.
                       An account is at one
  --role               what someone is there for; may be repeated
  --department         which department a reviewer answers for; may be repeated

  DATABASE_URL         a PostgreSQL server, instead of the embedded trial database
  PR_SECRET_KEY        32 random bytes, base64 or hexadecimal; required with DATABASE_URL
  PR_SIGNING_KEY       ECDSA P-256 private key, PEM or JWK, that signs checkpoints and
                       what kiosks are configured with; required with DATABASE_URL
  PR_SEALING_KEY       P-256 private key, PEM or JWK, that opens what devices have sealed;
                       required with DATABASE_URL
  PR_SEALING_KEYS_OLD  those it has replaced: PEM, or JWKs, one a line
  PR_SMTP_PASSWORD     the mail server's password
  PR_LOG_LEVEL         info
`;

/** Reads options first, then the environment, then defaults. @throws {UsageError} */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  const {values, positionals} = parse(args);
  const [command = 'serve', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('Only one command can be given.');
  const given = (option: string | undefined, name: string): string | undefined =>
    option ?? (env[name] === '' ? undefined : env[name]);
  return {
    command,
    port: wholeNumber(given(values.port, 'PR_PORT') ?? '8080', 'port', 65_535),
    host: given(values.host, 'PR_HOST') ?? '127.0.0.1',
    data: given(values.data, 'PR_DATA') ?? 'data',
    config: given(values.config, 'PR_CONFIG'),
    databaseUrl: given(undefined, 'DATABASE_URL'),
    secretKey: given(undefined, 'PR_SECRET_KEY'),
    signingKey: given(undefined, 'PR_SIGNING_KEY'),
    sealingKey: given(undefined, 'PR_SEALING_KEY'),
    oldSealingKeys: given(undefined, 'PR_SEALING_KEYS_OLD'),
    smtpPassword: given(undefined, 'PR_SMTP_PASSWORD'),
    logLevel: given(undefined, 'PR_LOG_LEVEL') ?? 'info',
    name: values.name,
    facility: values.facility ?? [],
    perHour: wholeNumber(values['per-hour'] ?? '60', 'per-hour', 100_000),
    ...staffOptions(values),
    tenant: values.tenant,
    out: values.out,
    from: values.from,
    variable: (name) => given(undefined, name),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: {type: 'string'},
        host: {type: 'string'},
        data: {type: 'string'},
        config: {type: 'string'},
        name: {type: 'string'},
        facility: {type: 'string', multiple: true},
        'per-hour': {type: 'string'},
        'sign-in-name': {type: 'string'},
        role: {type: 'string', multiple: true},
        department: {type: 'string', multiple: true},
        tenant: {type: 'string'},
        out: {type: 'string'},
        from: {type: 'string'},
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

function staffOptions(
  values: ReturnType<typeof parse>['values'],
): Pick<Settings, 'signInName' | 'role' | 'department'> {
  const {'sign-in-name': signInName, role = [], department = []} = values;
  return {signInName, role, department};
}

function wholeNumber(text: string, name: string, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max)
    throw new UsageError(`--${name} is a whole number up to ${max}.`);
  return value;
}
