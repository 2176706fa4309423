// A node:test reporter that writes how many tests passed, failed and were skipped, as one line of JSON.

/** Counts tests, not the suites around them. A file that crashes before its first test is one failed test. */
export default async function* countTests(events) {
  const counts = {passed: 0, failed: 0, skipped: 0};
  for await (const {type, data} of events) {
    if (data?.details?.type === 'suite' && type === 'test:pass') continue;
    if (type === 'test:fail' && !isOnlyTheSumOfItsParts(data)) counts.failed += 1;
    if (type === 'test:pass') counts[data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed'] += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}

// A suite fails when a test in it does; a failing hook of its own is a failure that no test stands for.
function isOnlyTheSumOfItsParts({details}) {
  return details?.type === 'suite' && details.error?.failureType === 'subtestsFailed';
}
