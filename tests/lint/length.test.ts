import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const most = 250

/** Longer from before there was a limit: none may grow, and one that has been cut leaves the list. */
const longer: Readonly<Record<string, number>> = {
  'cypher/fuzz/grammar/scopes.ts': 291,
  'cypher/fuzz/pipelines/formulas.ts': 281,
  'cypher/tests/error-order.test.ts': 276,
  'tests/e2e/writing.test.ts': 390,
  'tests/evidence/decisions.test.ts': 269,
  'tests/import/saved-sheets.test.ts': 300,
  'tests/security/mutations.ts': 387,
  'tests/seed/bad-input.test.ts': 273,
  'tests/seed/command.test.ts': 279,
  'tests/server/hostile-cypher.test.ts': 313,
  'tests/server/write.test.ts': 281,
  'tests/store/parity/queries.ts': 304,
  'tests/store/security-suite.ts': 285,
  'tests/store/store-suite.ts': 304,
}

it(`no file has more than ${most} lines`, () => {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' }).trim().split('\n')
  const lengths = files.map((file): [string, number] => [file, readFileSync(file, 'utf8').split('\n').length - 1])
  expect(lengths.length).toBeGreaterThan(1000)
  expect(lengths.filter(([file, lines]) => lines > (longer[file] ?? most))).toEqual([])
  expect(lengths.filter(([file, lines]) => longer[file] !== undefined && lines <= most)).toEqual([])
})
