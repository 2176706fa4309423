import type {OperationName, RequestOf} from './transport.js';

/** How one operation travels by HTTP. A request's fields are its address, its JSON, or its form. */
export interface Route<Name extends OperationName> {
  readonly method: 'get' | 'put' | 'post';
  /** Relative to the address of the service. */
  readonly path: (request: RequestOf<Name>) => string;
  readonly json?: (request: RequestOf<Name>) => object;
  readonly form?: (request: RequestOf<Name>) => FormData;
  /** How long a form may take. Without it, it ends when it ends: it may be large and slow. */
  readonly formTimeoutMs?: (request: RequestOf<Name>) => number;
  /** What the answer is, if not JSON. */
  readonly answer?: 'blob';
}

/** The operations a caller can ask for, and how each travels. */
export type Routes = {readonly [Name in OperationName]?: Route<Name>};
