import { defineConfig } from 'vitest/config'

const databaseSetup = './packages/db/test/server.ts'

/**
 * `bin/test unit` runs domain, ui and web, `bin/test api` runs db and api. End-to-end has its own: vitest.e2e.config.ts.
 * Where nothing is kept or replaced in a module (`isolate: false`), a worker loads it once and not once for every test file:
 * that halves the time.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    // Two cores are what a small build machine has; more workers than that only wait for each other.
    maxWorkers: 2,
    // A guard against hanging, not a measure: a busy machine is no failure.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          isolate: false,
          include: ['packages/domain/{src,test}/**/*.test.ts'],
          setupFiles: ['./packages/domain/test/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['packages/ui/{src,test}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          environment: 'happy-dom',
          include: ['apps/web/{src,test}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          isolate: false,
          include: ['packages/db/{src,test}/**/*.test.ts'],
          globalSetup: databaseSetup,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          isolate: false,
          include: ['apps/api/{src,seed,test}/**/*.test.ts'],
          globalSetup: databaseSetup,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
