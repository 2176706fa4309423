/**
 * A signal that is aborted with any of these, and after a time in any case, in milliseconds. The timer holds what it
 * ends: of `AbortSignal.timeout` within `AbortSignal.any` nothing is left once memory is tidied (Node 20), and what was
 * to end with it never does.
 */
export function within(ms: number, ...signals: readonly AbortSignal[]): AbortSignal {
  const limit = new AbortController();
  setTimeout(() => limit.abort(new DOMException('It took too long.', 'TimeoutError')), ms).unref();
  return AbortSignal.any([limit.signal, ...signals]);
}
