import {expect} from '@open-wc/testing';
import {drawn} from './drawn.js';

describe('drawn', () => {
  it('waits for the frame in which a screen is seen', async () => {
    const seen: string[] = [];
    requestAnimationFrame(() => seen.push('frame'));
    await drawn();

    expect(seen).to.deep.equal(['frame']);
  });

  it('does not wait for ever behind a dark screen', async () => {
    const {requestAnimationFrame: frame} = window;
    window.requestAnimationFrame = () => 0;
    try {
      await drawn();
    } finally {
      window.requestAnimationFrame = frame;
    }
  });
});
