/** What an address answers with; no body where that is no JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Reads JSON, and says no more of the page than it must. @throws {TypeError | DOMException} without a network, or late */
export async function fetchJson(address: URL): Promise<Answer> {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    // Long enough for a phone in a basement.
    signal: AbortSignal.timeout(30_000),
  });
  const {ok, status} = answer;
  const text = await answer.text();
  try {
    return {status: ok ? 200 : status, body: JSON.parse(text) as unknown};
  } catch {
    return {status: ok ? 200 : status, body: undefined};
  }
}
