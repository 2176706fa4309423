import {expect} from '@open-wc/testing';
import {trustedScriptUrl} from '../proof/script-url-policy.js';
import {registerServiceWorker} from './register-service-worker.js';

describe('a page with a service worker', () => {
  it('goes on without one where its folder holds none', async () => {
    expect(await registerServiceWorker()).to.equal(undefined);
  });

  it('trusts an address in its own folder and no other', () => {
    const own = new URL('https://hospital.example/kiosk/');
    const isTrusted = (address: string): boolean =>
      trustedScriptUrl(new URL(address, own), own) !== undefined;

    expect(isTrusted('service-worker.js')).to.equal(true);
    expect(isTrusted('../service-worker.js')).to.equal(false);
    expect(isTrusted('https://elsewhere.example/kiosk/service-worker.js')).to.equal(false);
    expect(isTrusted('//hospital.example.evil/kiosk/service-worker.js')).to.equal(false);
    expect(isTrusted('blob:https://hospital.example/kiosk/1')).to.equal(false);
  });
});
