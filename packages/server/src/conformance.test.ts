import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {createRestTransport} from '@patient-relations/core';
import {conformanceSuite, sampleFacility} from '@patient-relations/core/testing';
import {staffRoutes} from '@patient-relations/core/transport';
import {createTestPortal, type TestPortal} from './testing/test-portal.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

describe('The service, over a socket and with its puzzle,', () => {
  let service: TestService;
  let baseUrl: string;
  let deviceToken: string;
  let staffToken: string;
  let administratorToken: string;
  let portal: TestPortal;

  before(async () => {
    portal = await createTestPortal();
    const facilities = [
      {facility: sampleFacility(), portal: portal.config},
      {facility: sampleFacility({id: 'lakeside'})},
    ];
    service = await startTestService({config: testConfig({facilities, proof: {cost: 1}})});
    baseUrl = await service.app.listen({port: 0, host: '127.0.0.1'});
    deviceToken = await service.deviceToken(1000);
    staffToken = await service.staffToken();
    administratorToken = await service.staffToken('riverside', ['administrator']);
  });
  after(() => service.end());

  const suite = conformanceSuite({
    facilityId: 'riverside',
    otherFacilityId: 'lakeside',
    createTransport: () => createRestTransport({baseUrl}, staffRoutes),
    createDeviceTransport: () => createRestTransport({baseUrl, deviceToken}, staffRoutes),
    configurationKey: () => crypto.subtle.exportKey('jwk', service.options.signingKey.publicKey),
    createStaffTransport: () =>
      createRestTransport({baseUrl, token: () => staffToken}, staffRoutes),
    createPortalTransport: (subject) =>
      createRestTransport({baseUrl, token: () => portal.tokenFor(subject)}, staffRoutes),
    signIn: {
      asAdministrator: () =>
        createRestTransport({baseUrl, token: () => administratorToken}, staffRoutes),
      withToken: (token) => createRestTransport({baseUrl, token: () => token}, staffRoutes),
    },
    replays: 100,
  });
  for (const {name, run} of suite) test(name, run);

  test('is held to the whole suite', () => assert.ok(suite.length >= 180));
});
