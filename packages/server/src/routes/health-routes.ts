import * as z from 'zod/mini';
import type {App} from '../http/app-type.js';

/** Whether the service can do its work, and what its operator should know. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: 'reachable' | 'unreachable';
  readonly warnings: readonly string[];
}

const readinessSchema = z.object({
  ready: z.boolean(),
  database: z.enum(['reachable', 'unreachable']),
  warnings: z.array(z.string()),
});

/** For whoever runs the service. Neither says anything about a person or a case. */
export function registerHealthRoutes(
  app: App,
  options: {
    readonly version: string;
    readonly durability: 'trial' | 'server';
    readonly checkReadiness: () => Promise<Readiness>;
  },
): void {
  const {version, durability, checkReadiness} = options;
  app.route({
    method: 'GET',
    url: '/health',
    schema: {
      operationId: 'health',
      summary: 'Alive',
      description: '`trial`: the embedded database survives a killed process, not a power cut.',
      tags: ['operations'],
      response: {
        200: z.object({
          status: z.literal('alive'),
          version: z.string(),
          durability: z.enum(['trial', 'server']),
        }),
      },
    },
    handler: () => ({status: 'alive' as const, version, durability}),
  });

  app.route({
    method: 'GET',
    url: '/ready',
    schema: {
      operationId: 'ready',
      summary: 'Able to take feedback in',
      tags: ['operations'],
      response: {200: readinessSchema, 503: readinessSchema},
    },
    handler: async (_request, reply) => {
      const readiness = await checkReadiness();
      reply.code(readiness.ready ? 200 : 503);
      return {...readiness, warnings: [...readiness.warnings]};
    },
  });
}
