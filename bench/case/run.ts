// Times how long a case takes to add up from its events, on one core: one of 10,000 events, and 100,000 of 12.
import {cpus} from 'node:os';
import {reduceCase, type StoredCaseEvent} from '@patient-relations/core/case';
import {reduceWork} from '@patient-relations/core/casework';
import {sampleCase, sampleWorkEvents} from '@patient-relations/core/testing';

const said = sampleCase();
const work = sampleWorkEvents(said);

/** One long case: what people wrote, and every kind of entry, again and again, each under an id of its own. */
const long = Array.from({length: 10_000}, (_each, index): StoredCaseEvent => {
  const event =
    index === 0 || index % 3 === 0 ? said[index % said.length] : work[index % work.length];
  if (!event) throw new Error('There is no sample.');
  const id = `entry-${index}`;
  return {...event, position: index + 1, payload: {...event.payload, id, messageId: id}};
});
/** A hundred thousand of the usual length, no two of the same objects. */
const usual = Array.from({length: 100_000}, () =>
  [...said.slice(0, 4), ...work.slice(0, 8)].map((event, index) => ({
    ...event,
    position: index + 1,
  })),
);

function timeOf(add: () => void): number {
  const start = performance.now();
  add();
  return performance.now() - start;
}

function sum(events: readonly StoredCaseEvent[]): void {
  reduceCase(events);
  reduceWork(events);
}

console.log(`${cpus()[0]?.model ?? ''}, ${cpus().length} cores`);
const first = timeOf(() => sum(long));
const others = Array.from({length: 20}, () => timeOf(() => sum(long))).sort((a, b) => a - b);
console.log(
  `10,000 events: the first time ${first.toFixed(1)} ms, then p50 ${others[10]?.toFixed(1)} ms, p95 ${others[18]?.toFixed(1)} ms`,
);
const all = Array.from({length: 3}, () => timeOf(() => usual.forEach(sum))).sort((a, b) => a - b);
console.log(`100,000 cases of 12 events: ${((all[1] ?? 0) / 1000).toFixed(2)} s (median of 3)`);
