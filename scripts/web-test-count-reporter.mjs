// A web-test-runner reporter that writes how many tests passed, failed and were skipped, as one line of JSON.
import {writeFileSync} from 'node:fs';

/** Counts the tests of every file. A file that could not run is one failed test. */
export function countReporter(destination) {
  return {
    onTestRunFinished({sessions}) {
      const counts = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const tests = testsOf(session.testResults);
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
        counts.skipped += tests.filter((test) => test.skipped).length;
        counts.failed += failed === 0 && !session.passed ? 1 : failed;
      }
      writeFileSync(destination, `${JSON.stringify(counts)}\n`);
    },
  };
}

function testsOf(suite) {
  if (!suite) return [];
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
