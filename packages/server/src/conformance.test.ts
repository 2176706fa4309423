import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {createRestTransport} from '@patient-relations/core';
import {conformanceSuite} from '@patient-relations/core/testing';
import {staffRoutes} from '@patient-relations/core/transport';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

describe('The service, over a socket and with its puzzle,', () => {
  let service: TestService;
  let baseUrl: string;
  let deviceToken: string;
  let staffToken: string;

  before(async () => {
    service = await startTestService({config: testConfig({proof: {cost: 1}})});
    baseUrl = await service.app.listen({port: 0, host: '127.0.0.1'});
    deviceToken = await service.deviceToken(1000);
    staffToken = await service.staffToken();
  });
  after(() => service.end());

  const suite = conformanceSuite({
    facilityId: 'riverside',
    otherFacilityId: 'lakeside',
    createTransport: () => createRestTransport({baseUrl}, staffRoutes),
    createDeviceTransport: () => createRestTransport({baseUrl, deviceToken}, staffRoutes),
    createStaffTransport: () =>
      createRestTransport({baseUrl, token: () => staffToken}, staffRoutes),
    replays: 100,
  });
  for (const {name, run} of suite) test(name, run);

  test('is held to the whole suite', () => assert.ok(suite.length >= 35));
});
