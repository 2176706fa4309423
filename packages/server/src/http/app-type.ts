import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyTypeProvider,
  RawServerDefault,
} from 'fastify';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type * as z from 'zod/mini';

type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Value extends object
    ? {readonly [Key in keyof Value]: Immutable<Value[Key]>}
    : Value;

/** What schemas say of requests and answers. An answer is only read, so it may be immutable. */
interface SchemaTypes extends FastifyTypeProvider {
  readonly validator: this['schema'] extends z.ZodMiniType ? z.output<this['schema']> : unknown;
  readonly serializer: this['schema'] extends z.ZodMiniType
    ? Immutable<z.output<this['schema']>>
    : unknown;
}

/** The web application, with requests and answers typed by their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  SchemaTypes
>;
