import {sql} from 'kysely';
import {hasTextSimilarity} from './database/text-similarity.js';
import type {ServiceConfig} from './config/service-config.js';
import {unreachableRoles} from './outgoing/unreachable-roles.js';
import type {Readiness} from './routes/health-routes.js';
import type {ServiceParts} from './service-parts.js';
import {countOverdue} from './store/outbox.js';

/** What an operator must know before trusting the service with people's words. */
export async function startWarnings(
  {db, facilities, scanner}: Pick<ServiceParts, 'db' | 'facilities' | 'scanner'>,
  config: ServiceConfig,
  {
    durability,
    comparesWords,
  }: {readonly durability: 'trial' | 'server'; readonly comparesWords: boolean},
): Promise<readonly string[]> {
  return [
    ...(durability === 'trial'
      ? [
          'TRIAL: the embedded database survives a killed process, not a power cut. Set DATABASE_URL.',
        ]
      : []),
    ...noticeWarnings({facilities}, config),
    ...(await roleWarnings({db, facilities})),
    ...riskWarnings({facilities}),
    ...similarityWarnings(comparesWords),
    ...(scanner ? [] : ['NO SCANNER: files are released without being scanned. Set "scan".']),
  ];
}

/** Asks the database, and says what is missing. */
export async function checkReadiness(
  {db, facilities}: Pick<ServiceParts, 'db' | 'facilities'>,
  config: ServiceConfig,
): Promise<Readiness> {
  const warnings = noticeWarnings({facilities}, config);
  try {
    await sql`select 1`.execute(db);
    const overdue = await countOverdue(db);
    const late = overdue > 0 ? [`NOTICES OVERDUE: ${overdue} did not get through.`] : [];
    const nobody = await roleWarnings({db, facilities});
    const unlike = similarityWarnings(await hasTextSimilarity(db));
    const now = [...nobody, ...unlike, ...late];
    return {ready: true, database: 'reachable', warnings: [...warnings, ...now]};
  } catch {
    return {ready: false, database: 'unreachable', warnings};
  }
}

/** Whom a case may be escalated to, and nobody would be told. */
async function roleWarnings({
  db,
  facilities,
}: Pick<ServiceParts, 'db' | 'facilities'>): Promise<readonly string[]> {
  const warnings: string[] = [];
  for (const hosted of facilities.all) {
    const roles = (await unreachableRoles(db, hosted)).map((role) => `"${role}"`);
    if (roles.length > 0)
      warnings.push(
        `NO ADDRESS: at "${hosted.scope.facilityId}" nobody who is ${roles.join(', ')} has an address to be told of a case at. Give one to an account with the role, or set "casework.escalation.addresses".`,
      );
  }
  return warnings;
}

function riskWarnings({facilities}: Pick<ServiceParts, 'facilities'>): readonly string[] {
  return facilities.all.flatMap(({scope, risk}) => {
    const flags = risk.notSuggested.map(({id}) => id).join(', ');
    return flags === ''
      ? []
      : [
          `NO JURISDICTION: nobody said where "${scope.facilityId}" lies, so these risk flags are not suggested: ${flags}. Set "casework.risk.jurisdiction".`,
        ];
  });
}

function similarityWarnings(comparesWords: boolean): readonly string[] {
  return comparesWords
    ? []
    : [
        'NO PG_TRGM: the database may not have the extension "pg_trgm". Duplicates are suggested without comparing words.',
      ];
}

function noticeWarnings(
  {facilities}: Pick<ServiceParts, 'facilities'>,
  {smtp}: ServiceConfig,
): readonly string[] {
  return facilities.all.flatMap(({scope, notice}) => {
    const {facilityId} = scope;
    if (notice.email === undefined && notice.webhook === undefined)
      return [
        `NO NOTICES: nobody at "${facilityId}" is told that a case is waiting. Set "notice".`,
      ];
    return notice.email !== undefined && smtp === undefined
      ? [`NO MAIL SERVER: "${facilityId}" has a notice address, but "smtp" is not set.`]
      : [];
  });
}
