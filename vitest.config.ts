// The folder tells the environment: tests/page and tests/components run in real Chromium, tests/built reads the built
// extension and tests/e2e drives it in both browsers, the rest runs in Node.

import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './lib/cli/browsers';

const BROWSER = ['tests/page/**/*.test.{ts,tsx}', 'tests/components/**/*.test.{ts,tsx}'];

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...BROWSER, 'tests/built/**', 'tests/e2e/**', 'tests/long/**'],
          // Properties over hundreds of random pages take seconds on a busy machine; a hang still ends.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Saved pages of real sites lie beside the repository and are read where they lie.
        server: { fs: { allow: ['.', '../shared/pages'] } },
        // Found only in the middle of a first run, these would be bundled anew and Preact be there twice.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'axe-core',
            'fast-check',
            'approx-string-match',
            'wxt/browser',
          ],
        },
        test: {
          name: 'browser',
          include: BROWSER,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium') ?? undefined, args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: { name: 'built', environment: 'node', include: ['tests/built/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // One browser at a time: two at once are slow on two cores, and each file starts its own.
          fileParallelism: false,
          // Two real browsers on a busy machine: a press that came a moment too early is given another try, and said so.
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // `npm run test:long` (lib/cli/long.ts).
        test: {
          name: 'long',
          environment: 'node',
          include: ['tests/long/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
