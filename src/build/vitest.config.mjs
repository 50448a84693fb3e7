import { defineConfig } from 'vitest/config';
import { root, vitePlugin } from './modules.mjs';

export default defineConfig({
  root,
  plugins: [vitePlugin],
  test: {
    reporters: ['default', './src/build/summary-reporter.mjs'],
    include: ['src/**/*.test.ts'],
    // Settings of the user's shell and account must not change what a test sees.
    env: { NO_COLOR: '1', GITHUB_ACTIONS: '', TF_DATA_DIR: '', HOME: root },
    testTimeout: 20_000,
  },
});
