import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {staffRoutes} from '@patient-relations/core/transport';
import {requestsTo} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

/** An endpoint as the description of the service has it. */
interface Described {
  readonly operationId: string;
  readonly method: string;
  /** Without the names of its parts: `/v1/staff/facilities/{}/cases`. */
  readonly path: string;
}

/** What no client asks for by name, and why. */
const unnamed: Readonly<Record<string, string>> = {
  beginProviderSignIn: 'A browser goes there, and on to the provider: there is no answer to read.',
  completeProviderSignIn: 'The provider sends the browser there, which is sent on to the page.',
  readLetterStyles: 'The page of a letter names it as its style sheet.',
  health: 'For whoever runs the service, and not for its clients.',
  ready: 'For whoever runs the service, and not for its clients.',
};

/** Two endpoints of one operation, which says which form it wants. */
const twofold: Readonly<Record<string, string>> = {
  exportDeliveriesAsCsv: 'export-deliveries',
  exportDeliveriesAsNdjson: 'export-deliveries',
  exportResponsesAsCsv: 'export-survey-responses',
  exportResponsesAsNdjson: 'export-survey-responses',
};

describe('Every endpoint of the service', () => {
  let service: TestService;
  let endpoints: readonly Described[];
  /** What stands in addresses: `facilityId`, `caseId`. */
  let parts: readonly string[];

  before(async () => {
    service = await startTestService();
    const {body} = await requestsTo(service).get('/openapi.json');
    const paths = body.paths as Record<string, Record<string, {readonly operationId: string}>>;
    parts = [
      ...Object.keys(paths)
        .join()
        .matchAll(/\{(\w+)\}/g),
    ].map(([, name = '']) => name);
    endpoints = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, {operationId}]) => ({
        ...{operationId, method},
        path: withoutNames(path),
      })),
    );
  });
  after(() => service.end());

  test('has an operation with its name in the client, or a reason to have none', () => {
    const missing = endpoints
      .map(({operationId}) => operationId)
      .filter((each) => !(nameOf(each) in staffRoutes) && !(each in unnamed));
    assert.deepEqual(missing, [], 'name them in Operations, or say in this test why not');
  });

  test('is where the operation of its name sends its request', () => {
    const elsewhere = endpoints.flatMap(({operationId, method, path}) => {
      const route = routeOf(nameOf(operationId));
      const sent = route && `${route.method} ${pathOf(route, operationId, parts)}`;
      return sent === undefined || sent === `${method} ${path}` ? [] : [`${operationId}: ${sent}`];
    });
    assert.deepEqual(elsewhere, []);
  });

  test('has one that is there: the client names no other, and nothing is left unnamed in vain', () => {
    const ids = endpoints.map(({operationId}) => operationId);
    const names = new Set(ids.map(nameOf));
    assert.deepEqual(
      Object.keys(staffRoutes).filter((name) => !names.has(name)),
      [],
    );
    assert.deepEqual(
      Object.keys(unnamed).filter((each) => !ids.includes(each) || nameOf(each) in staffRoutes),
      [],
    );
  });
});

/** `readStaffCase` is `read-staff-case`. */
function nameOf(operationId: string): string {
  return (
    twofold[operationId] ?? operationId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  );
}

interface AnyRoute {
  readonly method: string;
  readonly path: (request: object) => string;
}

function routeOf(name: string): AnyRoute | undefined {
  return (staffRoutes as Readonly<Record<string, AnyRoute>>)[name];
}

/** Where a route sends a request of which every part of an address is its name. */
function pathOf({path}: AnyRoute, operationId: string, parts: readonly string[]): string {
  const format = /As(Csv|Ndjson)$/.exec(operationId)?.[1]?.toLowerCase();
  const request = Object.fromEntries(parts.map((part) => [part, `{${part}}`]));
  const [place = ''] = decodeURIComponent(path({...request, format})).split('?');
  return withoutNames(`/${place}`);
}

function withoutNames(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '{}');
}
