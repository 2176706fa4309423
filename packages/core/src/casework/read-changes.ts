import {TransportError} from '../errors/pr-error.js';
import {fits} from '../transport/shape.js';
import type {CaseChange, ChangeMark} from './case-change.js';

const changeShape = {caseId: 'string', version: 'number'} as const;

/**
 * Reads changes from a stream of events (HTML, 9.2.6), as they come. It ends when the service ends it, and throws a
 * `TransportError` when the network or the caller breaks it off.
 */
export async function* readChanges({
  body,
}: Pick<Response, 'body'>): AsyncGenerator<CaseChange | ChangeMark> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let text = '';
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      const events = (text + value).split('\n\n');
      text = events.pop() ?? '';
      yield* events.flatMap(changeIn);
    }
  } catch (error) {
    throw new TransportError('unreachable', {cause: error});
  } finally {
    // Whoever stops listening lets the service go.
    await reader.cancel().catch(() => undefined);
  }
}

/** What an event tells of; nothing where it has no number: a sign of life. What a newer service adds is a mark. */
function changeIn(event: string): readonly (CaseChange | ChangeMark)[] {
  const fields = new Map(
    event.split('\n').map((line) => {
      const [name = '', ...rest] = line.split(': ');
      return [name, rest.join(': ')] as const;
    }),
  );
  const change = Number(fields.get('id') ?? NaN);
  if (!Number.isSafeInteger(change)) return [];
  const data = parsed(fields.get('data'));
  return [fits(data, changeShape) ? {...(data as Said), change} : {change}];
}

type Said = Pick<CaseChange, 'caseId' | 'version'>;

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
