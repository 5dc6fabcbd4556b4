/** Writes each result as a line of JSON as it comes (`ISNAD_RESULTS` names the file): a run that is ended early keeps what it played. */
import { appendFileSync } from 'node:fs'
import type { Reporter, TestCase } from 'vitest/node'

export default class implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state } = test.result()
    if (state === 'skipped') return
    const outcome = {
      file: test.module.moduleId,
      name: test.fullName.replaceAll(' > ', ' '),
      status: state,
      ms: test.diagnostic()?.duration ?? 0,
      reason: test.result().errors?.map(({ message, diff = '' }) => `${message} ${diff}`)[0] ?? null,
    }
    appendFileSync(process.env.ISNAD_RESULTS ?? '', `${JSON.stringify(outcome)}\n`)
  }
}
