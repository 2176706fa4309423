import type {OperationName, RequestOf, ResponseOf} from './transport.js';

/** How one operation travels by HTTP. A request's fields are its address, its JSON, or its form. */
export interface Route<Name extends OperationName> {
  readonly method: 'get' | 'put' | 'post' | 'delete';
  /** Relative to the address of the service. */
  readonly path: (request: RequestOf<Name>) => string;
  /** Beside those that say who calls. */
  readonly addHeaders?: (headers: Headers, request: RequestOf<Name>) => void;
  readonly json?: (request: RequestOf<Name>) => object;
  readonly form?: (request: RequestOf<Name>) => FormData;
  /** What the answer is, if not JSON: bytes, or what the route itself makes of it. */
  readonly answer?: 'blob' | AnswerReader<ResponseOf<Name>>;
}

/** Makes an answer of a response, whose body may still be on its way. */
export type AnswerReader<Answer> = (response: Response) => Answer;

/** The operations a caller can ask for, and how each travels. */
export type Routes = {readonly [Name in OperationName]?: Route<Name>};
