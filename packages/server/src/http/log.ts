import type {FastifyInstance, FastifyServerOptions} from 'fastify';
import {reportError} from '../problems/error-report.js';

/** Where log lines go; standard output unless a test listens. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * Options of a structured log that holds no content: no address of a person, no URL, no header, no body, and of an
 * error neither message nor cause.
 */
export function logOptions(level: string, target?: LogTarget): FastifyServerOptions['logger'] {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      err: reportError,
      error: (error: unknown) => (error instanceof Error ? reportError(error) : error),
      req: () => undefined,
      res: () => undefined,
    },
    ...(target && {stream: target}),
  };
}

/** Logs one line for each answer: which route it was, not which case. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
}
