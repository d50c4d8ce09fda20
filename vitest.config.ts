import { defineConfig } from 'vitest/config';
import { compiledFolder } from './electron/launch/compile_cache.js';

/** The JSON report is what `.ci/run` counts. */
export default defineConfig({
  test: {
    include: ['{data,e2e,electron,renderer,trainer}/**/*.test.{ts,tsx}'],
    /**
     * The threads of the program take what Node made of the sources from where the program keeps it. To read types
     * away, each would load Node's own WebAssembly otherwise: that is a quarter of what the tests compute, and where
     * threads free WebAssembly as they end, V8 now and then ends the process (nodejs/node#64500).
     */
    env: { NODE_COMPILE_CACHE: compiledFolder },
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    /** Who waits for a state waits as long as a busy machine may take; only a failure takes this long. */
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', ['json', { outputFile: 'build/reports/unit.json' }]],
  },
});
