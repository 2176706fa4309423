import type {Findings, Trace} from './trace.js';
import type {WipeCheck, WipeReading} from './wipe-report.js';

/** A browser that does not answer for this long does not at all. */
const longestMs = 5_000;

/** Takes every trace away, one kind after the other. What fails is found on reading back. */
export async function cleanAll(traces: readonly Trace[]): Promise<void> {
  for (const trace of traces) {
    try {
      await inTime(trace.clean());
    } catch {
      // Said by what is read back, by name; the error's own words are nobody's.
    }
  }
}

/** Looks for every trace. A look that fails, or never ends, counts as something left. */
export async function readBack(traces: readonly Trace[]): Promise<WipeReading> {
  // All at once: what one has to wait for is the browser, which looks into several stores at the same time.
  const checks = await Promise.all(traces.map(checkOf));
  const clean = checks.every(({left}) => left.length === 0);
  return {clean, at: new Date().toISOString(), checks};
}

async function checkOf(trace: Trace): Promise<WipeCheck> {
  const {left, kept = []} = await findingsOf(trace);
  return {what: trace.what, left, kept};
}

async function findingsOf(trace: Trace): Promise<Findings> {
  try {
    return await inTime(trace.read());
  } catch {
    return {left: ['not readable']};
  }
}

async function inTime<Value>(value: Value | Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), longestMs);
  });
  try {
    return await Promise.race([value, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
