import swagger from '@fastify/swagger';
import {jsonSchemaTransform, jsonSchemaTransformObject} from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import {challengeProofSchema, commentColumnsSchema} from '@patient-relations/core/schemas';
import type {App} from './app-type.js';

const bytes = {type: 'string', contentMediaType: 'application/octet-stream'} as const;
const fileBody = {type: 'object', required: ['file'], properties: {file: bytes}} as const;
const commentsBody = {
  type: 'object',
  required: ['columns', 'file'],
  properties: {columns: z.toJSONSchema(commentColumnsSchema, {io: 'input'}), file: bytes},
};

const sealedBody = {
  type: 'object',
  required: ['sealed'],
  properties: {proof: z.toJSONSchema(challengeProofSchema, {io: 'input'}), sealed: bytes},
};

/** Describes the service at `/openapi.json`, from the schemas that check its requests. */
export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Patient relations',
        version,
        license: {name: 'Apache-2.0', identifier: 'Apache-2.0'},
      },
      components: {securitySchemes},
    },
    transform: (document) => {
      const described = jsonSchemaTransform(document);
      // A multipart body is a stream, which no schema checks; it is described here.
      if (document.schema.consumes?.includes('multipart/form-data'))
        return {
          ...described,
          schema: {
            ...described.schema,
            body: bodyOf(document.url),
          },
        };
      return described;
    },
    transformObject: jsonSchemaTransformObject,
  });
  app.after(() => {
    app.route({
      method: 'GET',
      url: '/openapi.json',
      schema: {hide: true},
      handler: () => app.swagger(),
    });
  });
}

function bodyOf(url: string): object {
  if (url.includes('/comment-imports/')) return commentsBody;
  return url.includes('/sealed/') ? sealedBody : fileBody;
}

const securitySchemes = {
  accessCode: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`AccessCode ` and the code. Never in an address.',
  },
  portal: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A token that the hospital issued to a user of its portal.',
  },
  staff: {
    type: 'http',
    scheme: 'bearer',
    description: 'A session’s token, `pra_…`, or a program’s, `prs_…`.',
  },
  device: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`Device ` and the token of a kiosk: `prd_…`.',
  },
} as const;
