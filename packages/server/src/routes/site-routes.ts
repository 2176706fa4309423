import {existsSync} from 'node:fs';
import fastifyStatic from '@fastify/static';
import type {ServiceConfig} from '../config/service-config.js';
import type {App} from '../http/app-type.js';

/** The strict policy that every page of ours works under. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html patient-relations 'allow-duplicates'",
].join('; ');

/** The same for the page of a kiosk, which has a service worker and can be installed. */
export const kioskPolicy = `${strictPolicy}; worker-src 'self'; manifest-src 'self'`;

/**
 * Serves the configured pages at `/`, the built elements at `/cdn/` and the page of a kiosk at `/kiosk/`. Says which
 * folders are not there.
 */
export function registerSite(
  app: App,
  site: NonNullable<ServiceConfig['site']>,
): readonly string[] {
  const places = [
    {path: site.root, register: registerPages},
    {path: site.cdn, register: registerElements},
    {path: site.kiosk, register: registerKiosk},
  ];
  return places.flatMap(({path, register}) => {
    if (path === undefined) return [];
    if (!existsSync(path)) return [path];
    register(app, path);
    return [];
  });
}

function registerPages(app: App, root: string): void {
  app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', strictPolicy);
    });
    await scope.register(fastifyStatic, {
      root,
      prefix: '/',
      decorateReply: false,
      extensions: ['html'],
    });
  });
}

/** Another hospital's page may load the elements, too: it checks them by their hash, which needs CORS. */
function registerElements(app: App, root: string): void {
  app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
    });
    await scope.register(fastifyStatic, {
      root,
      prefix: '/cdn/',
      decorateReply: false,
      index: false,
    });
  });
}

function registerKiosk(app: App, root: string): void {
  app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', kioskPolicy);
      // The worker keeps what it needs under names of its own. A browser that kept more would keep an update away.
      reply.header('cache-control', 'no-cache');
    });
    await scope.register(fastifyStatic, {
      root,
      prefix: '/kiosk/',
      decorateReply: false,
      redirect: true,
    });
  });
}
