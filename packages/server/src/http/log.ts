import type {FastifyInstance, FastifyLoggerOptions} from 'fastify';
import type {Inside} from '../callers/inside.js';
import {reportError} from '../problems/error-report.js';

/** Where log lines go; standard output unless a test listens. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * Options of a structured log that holds no content: no address of a person, no URL, no header, no body, and of an
 * error neither message nor cause.
 */
export function logOptions(level: string, target?: LogTarget): FastifyLoggerOptions {
  return {
    level,
    serializers: {err: reportError, req: () => ({}), res: () => ({})},
    ...(target && {stream: target}),
  };
}

/**
 * Logs one line for each answer: which route it was, not which case. What came sealed has its line by the route that it
 * came to, and no second one by the route that it went through.
 */
export function logAnswers(app: Pick<FastifyInstance, 'addHook'>, inside: Inside): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (inside.isMarked(request.headers)) {
      done();
      return;
    }
    request.log.info(
      {
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
