import { defineConfig, type UserConfig } from 'vite';
import { sourceThreadUrls } from './electron/threads/urls.ts';

/**
 * The program for Electron. Two builds, because their formats differ: the main process and its threads are
 * ES modules; the preload script is CommonJS (`--mode preload`), as a sandboxed preload cannot be a module.
 */
export default defineConfig(({ mode }) => (mode === 'preload' ? preload : main));

/** Every thread is an entry of its own: a bundler does not follow `new Worker(url)` into Node's workers. */
const threads = Object.fromEntries(
  Object.keys(sourceThreadUrls).map((name) => [`threads/${name}`, `electron/threads/${name}.ts`]),
);

const common = {
  publicDir: false,
  build: { ssr: true, outDir: 'build/electron', target: 'node24', minify: false, sourcemap: false },
} satisfies UserConfig;

const main: UserConfig = {
  ...common,
  build: {
    ...common.build,
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: 'electron/main.ts', ...threads },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
};

const preload: UserConfig = {
  ...common,
  build: {
    ...common.build,
    emptyOutDir: false,
    rolldownOptions: {
      input: { preload: 'electron/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
};
