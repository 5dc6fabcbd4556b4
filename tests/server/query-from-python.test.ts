import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { seededServer } from './seeded-server.ts'

const run = promisify(execFile)

it('the Python of docs/query.md reads an answer', async ({ skip }) => {
  await run('python3', ['--version']).catch(() => skip('there is no python3 on this machine'))
  const [, python = ''] = /```python\n([\s\S]*?)```/.exec(readFileSync('docs/query.md', 'utf8')) ?? []
  const server = await seededServer({ queryTimeoutMs: 100_000 })
  onTestFinished(() => server.close())

  const { stdout } = await run('python3', ['-c', python], { env: { ...process.env, ISNAD_URL: server.address } })

  expect(stdout.trim().split('\n')).toContain('Islamic Revolutionary Guard Corps, PART_OF, not contested')
  expect(stdout).toContain("Asa'ib Ahl al-Haq, AFFILIATED_WITH, contested")
})
