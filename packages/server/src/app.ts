import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, {
  LogController,
  type FastifyHttpOptions,
  type FastifyReply,
  type FastifyRequest,
  type RawServerDefault,
} from 'fastify';
import {serializerCompiler} from 'fastify-type-provider-zod';
import {randomUUID} from 'node:crypto';
import {auditAnswers} from './audit/audit-trail.js';
import type {ServiceConfig} from './config/service-config.js';
import type {App} from './http/app-type.js';
import {checkRequest} from './http/check-request.js';
import {maxJsonBytes, readJson} from './http/json-body.js';
import {logAnswers, logOptions, type LogTarget} from './http/log.js';
import {describeApi} from './http/openapi.js';
import {answerError, answerRefusal} from './problems/error-handler.js';
import {refuse} from './problems/refusal.js';
import {registerAbsenceRoutes} from './routes/absence-routes.js';
import {registerAccountRoutes} from './routes/account-routes.js';
import {registerAuditRoutes} from './routes/audit-routes.js';
import {registerCampaignRoutes} from './routes/campaign-routes.js';
import {registerCaseErasureRoutes} from './routes/case-erasure-routes.js';
import {registerCodeResetRoutes} from './routes/code-reset-routes.js';
import {registerCommentRoutes} from './routes/comment-routes.js';
import {registerDeliveryRoutes} from './routes/delivery-routes.js';
import {registerErasureRoutes} from './routes/erasure-routes.js';
import {registerEscalationRoutes} from './routes/escalation-routes.js';
import {registerFacilityRoutes} from './routes/facility-routes.js';
import {registerFeedbackRoutes} from './routes/feedback-routes.js';
import {registerFileRoutes} from './routes/file-routes.js';
import {registerHealthRoutes, type Readiness} from './routes/health-routes.js';
import {registerKeepingRoutes} from './routes/keeping-routes.js';
import {registerKioskRoutes} from './routes/kiosk-routes.js';
import {registerOutgoingRoutes} from './routes/outgoing-routes.js';
import {registerLetterReadingRoutes} from './routes/letter-reading-routes.js';
import {registerLetterRoutes} from './routes/letter-routes.js';
import {registerOwnCaseRoutes} from './routes/own-case-routes.js';
import {registerProviderSignInRoutes} from './routes/provider-sign-in-routes.js';
import {registerRelationRoutes} from './routes/relation-routes.js';
import {registerResponseRoutes} from './routes/response-routes.js';
import {registerRiskRoutes} from './routes/risk-routes.js';
import {registerRightsNoticeRoutes} from './routes/rights-notice-routes.js';
import {registerSealedRoutes} from './routes/sealed-routes.js';
import {registerSignInRoutes} from './routes/sign-in-routes.js';
import {registerSite} from './routes/site-routes.js';
import {registerQueueRoutes} from './routes/queue-routes.js';
import {registerChangeRoutes} from './routes/change-routes.js';
import {registerStaffCaseRoutes} from './routes/staff-case-routes.js';
import {registerTaskRoutes} from './routes/task-routes.js';
import {registerViewRoutes} from './routes/view-routes.js';
import {registerStaffKioskRoutes} from './routes/staff-kiosk-routes.js';
import {registerStaffNoticeRoutes} from './routes/staff-notice-routes.js';
import {registerStaffSurveyRoutes} from './routes/staff-survey-routes.js';
import {registerSurveyRoutes} from './routes/survey-routes.js';
import type {ServiceParts} from './service-parts.js';

/** What the web application is made of. */
export interface AppOptions {
  readonly parts: ServiceParts;
  readonly config: ServiceConfig;
  readonly version: string;
  readonly durability: 'trial' | 'server';
  readonly checkReadiness: () => Promise<Readiness>;
  /** Aborted when the service begins to stop. */
  readonly closing: AbortSignal;
  readonly log: {readonly level: string; readonly target?: LogTarget | undefined};
}

/** Puts the web application together: what holds for every request here, what a request does in `routes/`. */
export async function createApp(options: AppOptions): Promise<App> {
  const {parts, config, version} = options;
  const app = makeFastify(options);
  logAnswers(app, parts.inside);
  auditAnswers(app, parts.audit);
  letConnectionsGo(app, options.closing);
  readBodies(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_request, reply) => answerRefusal(refuse('not-found'), reply));
  await protect(app, config);
  await describeApi(app, version);
  // After the description is in place: it hears of the routes as they are added.
  app.register((scope: App, _options, done) => {
    registerFacilityRoutes(scope, parts);
    registerFeedbackRoutes(scope, parts);
    registerOwnCaseRoutes(scope, parts);
    registerFileRoutes(scope, parts);
    registerQueueRoutes(scope, parts);
    registerViewRoutes(scope, parts);
    registerOutgoingRoutes(scope, parts);
    registerStaffCaseRoutes(scope, parts);
    registerTaskRoutes(scope, parts);
    registerChangeRoutes(scope, parts, options);
    registerRelationRoutes(scope, parts);
    registerEscalationRoutes(scope, parts);
    registerAbsenceRoutes(scope, parts);
    registerKeepingRoutes(scope, parts);
    registerCaseErasureRoutes(scope, parts);
    registerRiskRoutes(scope, parts);
    registerLetterRoutes(scope, parts);
    registerLetterReadingRoutes(scope, parts);
    registerCodeResetRoutes(scope, parts);
    registerSurveyRoutes(scope, parts);
    registerStaffSurveyRoutes(scope, parts);
    registerCampaignRoutes(scope, parts);
    registerResponseRoutes(scope, parts);
    registerCommentRoutes(scope, parts);
    registerErasureRoutes(scope, parts);
    registerRightsNoticeRoutes(scope, parts);
    registerStaffNoticeRoutes(scope, parts);
    registerDeliveryRoutes(scope, parts);
    registerSealedRoutes(scope, parts);
    registerKioskRoutes(scope, parts);
    registerStaffKioskRoutes(scope, parts);
    registerSignInRoutes(scope, parts);
    registerProviderSignInRoutes(scope, parts);
    registerAccountRoutes(scope, parts);
    registerAuditRoutes(scope, parts);
    registerHealthRoutes(scope, options);
    done();
  });
  const missing = config.site ? registerSite(app, config.site) : [];
  for (const folder of missing) app.log.warn({folder}, 'not served: the folder is not there');
  await app.ready();
  return app;
}

function makeFastify({config, log}: AppOptions): App {
  const options: FastifyHttpOptions<RawServerDefault> = {
    logger: logOptions(log.level, log.target),
    logController: new LogController({disableRequestLogging: true, requestIdLogLabel: 'requestId'}),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: trustedProxies(config.trustProxy),
    bodyLimit: maxJsonBytes,
    // A photo over a slow line takes its time.
    requestTimeout: 10 * 60_000,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      answerError(error, request, reply);
    },
  };
  const app: App = fastify(options);
  app.setValidatorCompiler(checkRequest);
  app.setSerializerCompiler(serializerCompiler);
  return app;
}

/** Which forwarding proxies are believed; a number counts hops from the service outwards. */
function trustedProxies(
  configured: ServiceConfig['trustProxy'] = false,
): NonNullable<FastifyHttpOptions<RawServerDefault>['trustProxy']> {
  return typeof configured === 'number' ? (_address, hop) => hop < configured : configured;
}

/** A connection kept alive would hold a service that stops for as long as it may idle. */
function letConnectionsGo(app: App, closing: AbortSignal): void {
  app.addHook('onSend', async (_request, reply) => {
    if (closing.aborted) reply.header('connection', 'close');
  });
}

/** JSON and nothing else; the routes for files add what they need in their own scope. */
function readBodies(app: App): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', {parseAs: 'buffer'}, (_request, body, done) => {
    try {
      done(null, readJson(Buffer.from(body)));
    } catch (error) {
      done(error as Error);
    }
  });
}

async function protect(app: App, {cors: origins = []}: ServiceConfig): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {defaultSrc: ["'none'"], frameAncestors: ["'none'"]},
    },
    referrerPolicy: {policy: 'no-referrer'},
    xFrameOptions: {action: 'deny'},
  });
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'PUT', 'POST', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after'],
    // No cookie ever speaks for anyone here.
    credentials: false,
    maxAge: 600,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
}
