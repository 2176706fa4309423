import {expect} from '@open-wc/testing';
import type {ReactiveControllerHost} from 'lit';
import {LeaveController} from './leave-controller.js';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

describe('leaving quickly', () => {
  let did: string[];
  let url: string;
  let controller: LeaveController;

  beforeEach(() => {
    did = [];
    url = 'https://weather.example/';
    controller = new LeaveController(host, {
      url: () => url,
      wipe: () => did.push('wiped'),
      replace: (address) => did.push(address),
    });
    controller.hostConnected();
  });

  afterEach(() => {
    controller.hostDisconnected();
  });

  const press = (key: string, options: KeyboardEventInit & {at?: number} = {}): void => {
    const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, ...options});
    Object.defineProperty(event, 'timeStamp', {value: options.at ?? 0});
    document.body.dispatchEvent(event);
  };

  it('wipes first and then goes, without an entry in the history', () => {
    controller.leave();

    expect(did).to.deep.equal(['wiped', 'https://weather.example/']);
  });

  it('goes when Escape is pressed three times within a second and a half', () => {
    press('Escape', {at: 1000});
    press('Escape', {at: 1700});
    expect(did).to.deep.equal([]);
    press('Escape', {at: 2500});

    expect(did).to.deep.equal(['wiped', 'https://weather.example/']);
  });

  it('stays when the three are slower, held down, or other keys', () => {
    for (const at of [0, 1000, 2000, 3000]) press('Escape', {at});
    for (const at of [10_000, 10_100, 10_200]) press('Escape', {at, repeat: true});
    for (const at of [20_000, 20_100, 20_200]) press('Enter', {at});

    expect(did).to.deep.equal([]);
  });

  it('goes though a part of the page keeps Escape for itself', () => {
    const keep = (event: Event): void => event.stopImmediatePropagation();
    document.addEventListener('keydown', keep, {capture: true});

    for (const at of [0, 1, 2]) press('Escape', {at});

    document.removeEventListener('keydown', keep, {capture: true});
    expect(did).to.contain('wiped');
  });

  it('goes to the front page when the given address is missing, broken or not of the web', () => {
    for (const wrong of ['', 'http://', 'javascript:alert(1)', 'data:text/html,x']) {
      did = [];
      url = wrong;
      controller.leave();
      expect(did.at(-1), wrong).to.equal(new URL('/', location.href).href);
    }
  });

  it('goes even when wiping fails', () => {
    const failing = new LeaveController(host, {
      url: () => url,
      wipe: () => {
        throw new Error('no');
      },
      replace: (address) => did.push(address),
    });

    expect(() => failing.leave()).to.throw('no');
    expect(did).to.deep.equal(['https://weather.example/']);
  });

  it('listens no more once its element is gone', () => {
    controller.hostDisconnected();

    for (const at of [0, 1, 2]) press('Escape', {at});

    expect(did).to.deep.equal([]);
  });
});
