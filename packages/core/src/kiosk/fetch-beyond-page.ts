/** The one write of a kiosk that may not end with its page. */
const withdrawal = /\/hand-overs\/[^/]+\/withdrawal$/;

/**
 * A `fetch` by which what a kiosk takes back is taken back also where the document goes away meanwhile. Nothing else: a
 * browser limits how much may outlive its page.
 */
export function fetchBeyondPage(fetch?: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init) => {
    const {pathname} = new URL(input instanceof Request ? input.url : input);
    const lasting = withdrawal.test(pathname) && {keepalive: true};
    // Asked for late: a page may put its own in that place.
    return (fetch ?? globalThis.fetch)(input, {...init, ...lasting});
  };
}
