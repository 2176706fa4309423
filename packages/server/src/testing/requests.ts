import {randomUUID} from 'node:crypto';
import type {FeedbackSubmission} from '@patient-relations/core';
import {sampleSubmission} from '@patient-relations/core/testing';
import type {Service} from '../service.js';

/** What came back: the status, the headers, the bytes and what they mean. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  readonly text: string;
  /** The body as JSON; a test says what it expects it to be. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- every test reads another form
  readonly body: any;
}

type Headers = Readonly<Record<string, string>>;

/** Plain requests to a service, without a socket. */
export interface Requests {
  readonly send: (
    method: 'GET' | 'PUT' | 'POST' | 'OPTIONS' | 'DELETE',
    url: string,
    options?: {
      readonly headers?: Headers;
      readonly body?: object | string | Buffer;
      readonly remoteAddress?: string;
    },
  ) => Promise<Answer>;
  readonly get: (url: string, headers?: Headers) => Promise<Answer>;
  readonly put: (url: string, body: object, headers?: Headers) => Promise<Answer>;
  /** Hands feedback in, to the first facility unless `facilityId` says otherwise. */
  readonly submit: (
    submission?: Partial<FeedbackSubmission> & {
      readonly facilityId?: string;
      readonly proof?: unknown;
    },
    headers?: Headers,
  ) => Promise<Answer & {readonly id: string; readonly accessCode: string}>;
  /** Sends a file as a page does. */
  readonly upload: (
    url: string,
    file: {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly type?: string;
      readonly field?: string;
    },
    headers?: Headers,
  ) => Promise<Answer>;
}

/** The header of someone who holds a code. */
export function withCode(accessCode: string): Headers {
  return {authorization: `AccessCode ${accessCode}`};
}

/** The header of someone with a token of staff or of a portal. */
export function withToken(token: string): Headers {
  return {authorization: `Bearer ${token}`};
}

export function requestsTo({app}: Pick<Service, 'app'>): Requests {
  const send: Requests['send'] = async (method, url, {headers = {}, body, remoteAddress} = {}) => {
    const isJson = body !== undefined && !Buffer.isBuffer(body);
    const answer = await app.inject({
      method,
      url,
      headers: {...(isJson && {'content-type': 'application/json'}), ...headers},
      ...(body !== undefined && {payload: body}),
      ...(remoteAddress !== undefined && {remoteAddress}),
    });
    const {statusCode: status, rawPayload: bytes, payload: text} = answer;
    return {status, headers: answer.headers, bytes, text, body: readBody(text)};
  };
  const put: Requests['put'] = (url, body, headers = {}) => send('PUT', url, {body, headers});
  return {
    send,
    put,
    get: (url, headers = {}) => send('GET', url, {headers}),
    async submit({facilityId = 'riverside', proof, ...given} = {}, headers = {}) {
      const {id, accessCode, feedback} = sampleSubmission(given);
      const body = {facilityId, accessCode, feedback, ...(proof !== undefined && {proof})};
      return {...(await put(`/v1/feedback/${id}`, body, headers)), id, accessCode};
    },
    upload: (url, file, headers = {}) => {
      const {type, body} = multipartBody(file);
      return send('PUT', url, {body, headers: {'content-type': type, ...headers}});
    },
  };
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function multipartBody({
  name,
  bytes,
  type = 'application/octet-stream',
  field = 'file',
}: Parameters<Requests['upload']>[1]): {readonly type: string; readonly body: Buffer} {
  const boundary = `----${randomUUID()}`;
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n` +
    `content-type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return {type: `multipart/form-data; boundary=${boundary}`, body};
}
