import type {Transport} from '@patient-relations/core';
import {readSignedConfiguration, type Enrolment} from '@patient-relations/core/kiosk';
import type {KioskApi} from '@patient-relations/core/kiosk-client';
import type {KioskService, ReadConfiguration} from './kiosk-service.js';

/** Where a device finds its service. */
export interface ServiceAddress {
  readonly baseUrl: string;
  readonly transport: Transport | undefined;
}

/** A service as an enrolled device reaches it. What goes wrong on the way is an answer, not an error. */
export function connectKiosk(enrolment: Enrolment, address: ServiceAddress): KioskService {
  const {facilityId, deviceId, token, configurationKey} = enrolment;
  let loading: Promise<KioskApi> | undefined;

  async function load(): Promise<KioskApi> {
    const {createPageKioskClient} = await import('./page-kiosk-client.js');
    const baseUrl = new URL(address.baseUrl, document.baseURI).href;
    const {transport} = address;
    return createPageKioskClient({facilityId, baseUrl, deviceToken: token, transport}).kiosk;
  }

  async function ask<Value>(call: (api: KioskApi) => Promise<Value>): Promise<Value | undefined> {
    try {
      loading ??= load();
      return await call(await loading);
    } catch {
      // Offline, for the most part. What could not be loaded is asked for again.
      loading = undefined;
      return undefined;
    }
  }

  async function check(signed: string, atLeast: number): Promise<ReadConfiguration> {
    const expected = {publicKeyJwk: configurationKey, facilityId, deviceId, atLeast};
    const read = await readSignedConfiguration(signed, expected);
    return read.status === 'good'
      ? {status: 'read', signed, configuration: read.configuration}
      : {status: 'refused', trouble: read.status};
  }

  return {
    async readConfiguration(atLeast) {
      const reply = await ask((api) => api.readConfiguration());
      if (!reply) return {status: 'unreachable'};
      if (reply.ok) return check(reply.value.signed, atLeast);
      const isUnknown = ['unauthorized', 'forbidden'].includes(reply.problem.code);
      return isUnknown ? {status: 'refused', trouble: 'unauthorized'} : {status: 'unreachable'};
    },
    checkConfiguration: (signed) => check(signed, 0),
    async report(report) {
      const reply = await ask((api) => api.report(report));
      return reply?.ok ? reply.value.at : undefined;
    },
    async handOver(handOver) {
      const reply = await ask((api) => api.handOver(handOver));
      return reply?.ok === true;
    },
    async handOverState(id) {
      const reply = await ask((api) => api.readHandOverState(id));
      return reply?.ok ? reply.value.state : undefined;
    },
    async withdrawHandOver(id) {
      await ask((api) => api.withdrawHandOver(id));
    },
  };
}
