import {expect} from '@open-wc/testing';
import {isBrowserKey} from './browser-key.js';

const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', {key: name, ...more});

describe('a key on a kiosk', () => {
  for (const letter of ['f', 'F', 'p', 's', 'u', 'h', 'j', 'o', 'g', 'r', 'i'])
    it(`is the browser's own with Ctrl or Command: ${letter}`, () => {
      expect(isBrowserKey(key(letter, {ctrlKey: true}))).to.equal(true);
      expect(isBrowserKey(key(letter, {metaKey: true, shiftKey: true}))).to.equal(true);
    });

  for (const name of ['F1', 'F3', 'F12', 'BrowserBack', 'BrowserSearch'])
    it(`is the browser's own by itself: ${name}`, () => {
      expect(isBrowserKey(key(name))).to.equal(true);
    });

  it("is the browser's own where it goes back, forward or home", () => {
    for (const name of ['ArrowLeft', 'ArrowRight', 'Home'])
      expect(isBrowserKey(key(name, {altKey: true})), name).to.equal(true);
  });

  it("is the browser's own on a keyboard of another script", () => {
    expect(isBrowserKey(key('ب', {code: 'KeyF', ctrlKey: true}))).to.equal(true);
    expect(isBrowserKey(key('ش', {code: 'KeyA', ctrlKey: true}))).to.equal(false);
  });

  it('is for the person who writes, moves, makes it larger or uses a screen reader', () => {
    for (const name of ['f', 'Enter', 'Tab', 'Escape', 'F7', 'ArrowLeft', 'Home', 'Backspace'])
      expect(isBrowserKey(key(name)), name).to.equal(false);
    for (const name of ['a', 'c', 'v', 'x', 'z', '+', '-', '0', 'ArrowLeft', 'Backspace', 'End'])
      expect(isBrowserKey(key(name, {ctrlKey: true})), name).to.equal(false);
    // Insert and Caps Lock are screen readers' own; with Ctrl and Alt a keyboard writes "@" or "ś".
    expect(isBrowserKey(key('Insert'))).to.equal(false);
    expect(isBrowserKey(key('@', {ctrlKey: true, altKey: true}))).to.equal(false);
    expect(isBrowserKey(key('ArrowUp', {altKey: true}))).to.equal(false);
  });
});
