import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They share one demo, in which a bed can be taken once: always the same order. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return [...files].sort((a, b) => a.moduleId.localeCompare(b.moduleId))
  }
}

/** A real browser against the real server, which is started once, with the demo data, on a database of its own. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['apps/web/e2e/**/*.test.ts'],
    globalSetup: './apps/web/e2e/server.ts',
    // They share one server and one set of demo data.
    fileParallelism: false,
    isolate: false,
    // Screens are looked at two at a time: one core each.
    maxConcurrency: 2,
    sequence: { sequencer: ByName },
    // A browser on a busy machine misses a step now and then; what is wrong fails twice.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
