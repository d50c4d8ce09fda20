import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { NONCE_PLACEHOLDER } from './electron/serving/headers.ts';

/** The window: plain files that the loopback host and Electron's app:// protocol serve alike. */
export default defineConfig({
  root: 'renderer',
  plugins: [react()],
  /** Each answer puts a fresh number in its place; the content security policy then knows our styles by it. */
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    outDir: '../build/renderer',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    /** Charts and primitives make one file of about a megabyte, read from this computer. */
    chunkSizeWarningLimit: 2000,
    /** What the window opens with is one file: twenty small ones take as many requests before anything shows. */
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'opening', tags: ['$initial'] }] } } },
  },
});
