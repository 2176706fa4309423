// A node:test reporter that writes how many tests passed, failed and were skipped, as one line of JSON.

/** Counts tests, not the suites around them. A file that crashes before its first test is one failed test. */
export default async function* countTests(events) {
  const counts = {passed: 0, failed: 0, skipped: 0};
  for await (const {type, data} of events) {
    if (type === 'test:fail' && !failsByItsTests(data)) counts.failed += 1;
    if (type === 'test:pass' && data.details?.type !== 'suite') counts[outcome(data)] += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}

const outcome = ({skip, todo}) => (skip === undefined && todo === undefined ? 'passed' : 'skipped');

// A suite fails when a test in it does; a hook of its own that fails is a failure that no test stands for.
function failsByItsTests({details}) {
  return details?.type === 'suite' && details.error?.failureType === 'subtestsFailed';
}
