// Sums the reports of Vitest and Playwright into the one line that ends a run. Runs on any Node, because an
// install that failed may have left no other.
import { readFileSync } from 'node:fs';

const status = Number(process.argv[2]);

function report(name) {
  try {
    return JSON.parse(readFileSync(new URL(`../build/reports/${name}.json`, import.meta.url), 'utf8'));
  } catch {
    return null;
  }
}

/** A file that could not be read as a test at all counts as one failed test. */
function unitTests() {
  const { numPassedTests = 0, testResults = [] } = report('unit') ?? {};
  const failed = testResults.map(({ status: file, assertionResults }) => {
    const broken = assertionResults.filter((test) => test.status === 'failed').length;
    return file === 'failed' ? Math.max(1, broken) : broken;
  });
  return { passed: numPassedTests, failed: failed.reduce((sum, count) => sum + count, 0) };
}

function endToEndTests() {
  const { stats, errors = [] } = report('e2e') ?? {};
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: (stats?.unexpected ?? 0) + errors.length,
  };
}

const counts = [unitTests(), endToEndTests()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
// A run can fail before any test does: in the install, the type check, the linter.
console.log(`${passed} passed, ${status === 0 ? failed : Math.max(1, failed)} failed`);
