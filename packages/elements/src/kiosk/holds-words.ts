/**
 * True while a form on this page holds something that nobody has, a file as well as a word. Asked as a browser asks
 * before a page is left: each form answers for itself, wherever on the page it stands.
 */
export function holdsWords(): boolean {
  return !dispatchEvent(new Event('beforeunload', {cancelable: true}));
}
