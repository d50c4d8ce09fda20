import { defineConfig } from 'vitest/config';

/** The JSON report is what `.ci/run` counts. */
export default defineConfig({
  test: {
    include: ['{data,e2e,electron,renderer,trainer}/**/*.test.{ts,tsx}'],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    /** Who waits for a state waits as long as a busy machine may take; only a failure takes this long. */
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', ['json', { outputFile: 'build/reports/unit.json' }]],
  },
});
