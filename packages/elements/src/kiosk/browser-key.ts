/** Keys that open something of the browser's by themselves: its help, its search, its tools, another page. */
const ownKeys = /^(F1|F3|F12|Browser\w+)$/;

/** What a hand needs for writing and for reading: mark all, copy, paste, cut, undo, redo, larger, smaller. */
const writing = 'acvxyz0+-=_';

/**
 * True for a key with which a browser would search, print, save, show its own tools or go elsewhere. What is typed into
 * a browser's own search stays there for the next person, and no page can see it. With Ctrl and Alt together some
 * keyboards write letters.
 */
export function isBrowserKey({key, code, ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
  if (ownKeys.test(key)) return true;
  if (altKey) return !ctrlKey && ['ArrowLeft', 'ArrowRight', 'Home'].includes(key);
  if (!ctrlKey && !metaKey) return false;
  // On a keyboard of another script the letter is told by its place.
  const letter = /^[ -~]$/.test(key) ? key : code.replace(/^Key/, '');
  return letter.length === 1 && !writing.includes(letter.toLowerCase());
}
