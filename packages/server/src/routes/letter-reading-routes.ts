import * as z from 'zod/mini';
import {letterStyles, renderLetterHtml, type Letter} from '@patient-relations/core/letter';
import {letterTemplateListSchema, letterViewSchema} from '@patient-relations/core/schemas';
import {letterVersion, letterView, packsOfCase} from '@patient-relations/core/service';
import type {CallerEvidence} from '../callers/callers.js';
import {loadCase} from '../cases/load-case.js';
import type {App} from '../http/app-type.js';
import {LetterNotPrintableError} from '../letters/letter-fonts.js';
import {letterPdf, type LetterPdfPrint} from '../letters/letter-pdf.js';
import {findLetter, letterToPrint} from '../letters/find-letter.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {facilityParams, letterParams, refusals, security} from './route-schemas.js';

const common = {tags: ['staff letters'], security: security.staff};
const letterUrl = '/v1/staff/facilities/:facilityId/cases/:caseId/letters/:letterId';
const styleSheet = '/v1/letter-styles.css';
/** Nothing but the style sheet of letters. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const versionQuery = z.strictObject({
  /** A version of the text, from 1 on; the last one unless it is said. */
  version: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
});

/** Letters as staff work on them, and as they are printed. */
export function registerLetterReadingRoutes(app: App, parts: ServiceParts): void {
  registerTemplates(app, parts);
  registerView(app, parts);
  registerPrints(app, parts);
  registerStyles(app);
}

function registerTemplates(app: App, {facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/letter-templates',
    schema: {
      ...common,
      operationId: 'listLetterTemplates',
      summary: 'The templates of letters; of two for one purpose and language the last is used',
      params: facilityParams,
      response: {200: letterTemplateListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      const {templates} = hosted.letters;
      return {templates};
    },
  });
}

function registerView(app: App, parts: ServiceParts): void {
  const read = createLetterReading(parts);
  app.route({
    method: 'GET',
    url: letterUrl,
    schema: {
      ...common,
      operationId: 'readLetter',
      summary: 'A letter with all that stands in its way, in any version of its text',
      params: letterParams,
      querystring: versionQuery,
      response: {200: letterViewSchema, ...refusals},
    },
    handler: async (request) => {
      const {loaded, hosted} = await read(request);
      const item = findLetter(loaded, request.params.letterId);
      const letter = letterVersion(item, request.query.version);
      if (!letter) throw refuse('not-found');
      return letterView(loaded, {item, letter, packs: packsOfCase(loaded, hosted.deadlineRules)});
    },
  });
}

function registerPrints(app: App, parts: ServiceParts): void {
  const read = createLetterReading(parts);
  const file = (mediaType: string) => ({
    200: {description: 'A letter', content: {[mediaType]: {schema: z.any()}}},
    ...refusals,
  });
  app.route({
    method: 'GET',
    url: `${letterUrl}/page`,
    schema: {
      ...common,
      operationId: 'readLetterPage',
      summary: 'A letter as a page that prints as one',
      params: letterParams,
      response: file('text/html'),
    },
    handler: async (request, reply) => {
      const {loaded, hosted} = await read(request);
      const {letterhead} = hosted.letters;
      const {letter, draft} = letterToPrint(loaded, request.params.letterId);
      return reply
        .header('content-security-policy', pagePolicy)
        .type('text/html; charset=utf-8')
        .send(renderLetterHtml(letter, {letterhead, styleSheet, draft}));
    },
  });

  app.route({
    method: 'GET',
    url: `${letterUrl}/pdf`,
    schema: {
      ...common,
      operationId: 'readLetterPdf',
      summary: 'A letter as a PDF, on the paper of the hospital',
      params: letterParams,
      response: file('application/pdf'),
    },
    handler: async (request, reply) => {
      const {loaded, hosted} = await read(request);
      const {letterhead, paper} = hosted.letters;
      const {letter, draft, at} = letterToPrint(loaded, request.params.letterId);
      const print = {letterhead, paper, draft, at: new Date(at)};
      return reply.type('application/pdf').send(await printed(letter, print));
    },
  });
}

interface LetterRequest extends CallerEvidence {
  readonly params: z.infer<typeof letterParams>;
}

function createLetterReading({db, facilities, callers}: ServiceParts) {
  return async (request: LetterRequest) => {
    const {facilityId, caseId} = request.params;
    const hosted = facilities.require(facilityId);
    await callers.staff(hosted, request);
    return {hosted, loaded: await loadCase(db, hosted.scope, caseId)};
  };
}

/** @throws {Refusal} where its fonts have no signs for it; the page prints it all the same */
async function printed(letter: Letter, print: LetterPdfPrint): Promise<Buffer> {
  try {
    return Buffer.from(await letterPdf(letter, print));
  } catch (error) {
    if (!(error instanceof LetterNotPrintableError)) throw error;
    const errors = [{path: '/letter', code: 'not-printable'}] as const;
    throw refuse('invalid', {status: 422, errors});
  }
}

/** A document of its own: strict pages take no other styles. It holds nothing of anybody. */
function registerStyles(app: App): void {
  app.route({
    method: 'GET',
    url: styleSheet,
    schema: {
      tags: ['staff letters'],
      operationId: 'readLetterStyles',
      summary: 'The style sheet of letters',
      response: {200: {description: 'A style sheet', content: {'text/css': {schema: z.any()}}}},
    },
    handler: (_request, reply) => reply.type('text/css; charset=utf-8').send(letterStyles),
  });
}
