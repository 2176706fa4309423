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

/** Serves the configured pages at `/` and the built elements at `/cdn/`. Says which folders are not there. */
export function registerSite(
  app: App,
  site: NonNullable<ServiceConfig['site']>,
): readonly string[] {
  const places = [
    {path: site.root, prefix: '/', register: registerPages},
    {path: site.cdn, prefix: '/cdn/', register: registerElements},
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
    await scope.register(fastifyStatic, {root, prefix: '/', extensions: ['html']});
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
