import { defineConfig } from 'vitest/config'

/** Pure suites start no process, no server and no store: `npm run test:fast` and `npm run test:watch` run them alone. */
const pure = ['tests/{contract,evidence,names,client,lint,seed,import}/**/*.test.{ts,tsx}']
const notPure = [
  'tests/contract/openapi.test.ts',
  'tests/import/command-process.test.ts',
  'tests/seed/command.test.ts',
  'tests/lint/new-row.test.ts',
  'cypher/tests/package.test.ts',
  // start nothing, but take long: random records, and figures laid out whole
  'tests/evidence/{both-ledgers,ledger-change}.test.ts',
  'tests/client/figure/print/print-figure.test.ts',
]

/** A worker for each of two cores: these suites start their own servers and folders, and wait for them half of the time. */
const workers = 2

/** Threads start from the built server, in a third of the time. */
const built = { globalSetup: ['tests/server/global-setup.ts'], env: { ISNAD_BUILT: 'yes' } }

/** Tests and hooks have the time that a busy machine needs; what never comes fails all the same. Projects are counted apart: what is pure, what runs anywhere, what needs a real Neo4j, what needs a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          maxWorkers: workers,
          // they leave nothing behind, so what one has loaded serves the next
          isolate: false,
          include: pure,
          exclude: ['tests/**/*neo4j*.test.ts', ...notPure],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'engine',
          maxWorkers: workers,
          isolate: false,
          include: ['cypher/**/*.test.ts'],
          exclude: ['cypher/**/*neo4j*.test.ts', ...notPure],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          ...built,
          name: 'unit',
          maxWorkers: workers,
          include: ['tests/{server,store,security}/**/*.test.{ts,tsx}', ...notPure],
          exclude: ['tests/**/*neo4j*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          ...built,
          name: 'neo4j',
          include: ['{tests,cypher}/**/*neo4j*.test.ts'],
          globalSetup: [...built.globalSetup, 'tests/neo4j/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          // a page on a busy machine takes its time; what never comes fails all the same
          expect: { poll: { timeout: 60_000 } },
          globalSetup: ['tests/e2e/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
