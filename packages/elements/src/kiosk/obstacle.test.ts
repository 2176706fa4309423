import {expect} from '@open-wc/testing';
import type {KioskConfiguration} from '@patient-relations/core/kiosk';
import type {QueuedWrite} from '@patient-relations/core/outbox';
import {obstacleTo} from './obstacle.js';

const offer = {languages: ['en'], activities: ['complaint']} as const;
const sealedTo = (keyId: string): Pick<QueuedWrite, 'problem' | 'keyId'> => ({
  problem: 'unknown-sealing-key',
  keyId,
});

describe('what keeps people from a kiosk', () => {
  const obstacle = (writes: readonly Pick<QueuedWrite, 'problem' | 'keyId'>[]) =>
    obstacleTo(
      offer,
      {
        enrolment: {facilityId: 'riverside', deviceId: 'lobby', token: 't', configurationKey: {}},
        configuration: {sealingKey: {keyId: 'today', publicKey: 'p'}} as KioskConfiguration,
        isStoreOpen: true,
        refusal: undefined,
      },
      {troubles: ['key-unknown', 'may-be-evicted'], writes: writes as readonly QueuedWrite[]},
    );

  it('is a key that the service does not know, and that what they send would be sealed to', () => {
    expect(obstacle([sealedTo('before'), sealedTo('today')])).to.equal('key-unknown');
  });

  it('is no longer a lost key once the kiosk has another: what was sealed to it waits for staff', () => {
    expect(obstacle([sealedTo('before')])).to.equal(undefined);
  });
});
