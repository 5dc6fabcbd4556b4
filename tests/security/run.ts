/**
 * `npm run security`: plays every test that the table of hostile inputs names, then takes each defence out in a scratch
 * copy and sees that its test fails. `-- --cases` and `-- --mutations` do one half.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { type Case, cases, type Shown } from './cases.ts'
import { type Mutation, mutations } from './mutations.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
const reporter = fileURLToPath(new URL('line-reporter.ts', import.meta.url))
/** End only what would never end: a busy machine takes its time. */
const casesMs = 3_600_000
const mutationMs = 400_000

interface Outcome {
  file: string
  name: string
  status: 'passed' | 'failed'
  ms: number
  reason: string | null
}

/** Plays the tests of these files whose name holds one of these, in one process; `whole` is false where it was ended before its end. */
async function play(folder: string, tests: readonly Shown[], ms: number): Promise<{ outcomes: Outcome[]; whole: boolean }> {
  const results = join(mkdtempSync(join(tmpdir(), 'isnad-security-')), 'results')
  writeFileSync(results, '')
  const named = [...new Set(tests.map(({ name }) => name))].map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const files = [...new Set(tests.map(({ file }) => file))]
  const child = spawn(process.execPath, [vitest, 'run', `--reporter=${reporter}`, '-t', named, ...files], {
    cwd: folder,
    env: { ...process.env, ISNAD_RESULTS: results },
    stdio: 'ignore',
    detached: true,
  })
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), ms)
  const whole = await new Promise<boolean>(resolve => child.once('exit', code => resolve(code !== null)))
  clearTimeout(timer)
  const lines = readFileSync(results, 'utf8').split('\n').filter(Boolean)
  rmSync(join(results, '..'), { recursive: true })
  return { outcomes: lines.map(line => JSON.parse(line) as Outcome), whole }
}

const matching = (outcomes: Outcome[], { file, name }: Shown) =>
  outcomes.filter(each => each.file.endsWith(file) && each.name.includes(name))

async function playCases(): Promise<boolean> {
  const named = cases.flatMap(({ tests }) => tests)
  const files = new Set(named.map(({ file }) => file))
  say(`Playing the tests of ${cases.length} hostile inputs, in ${files.size} files …`)
  const begun = performance.now()
  const { outcomes, whole } = await play(root, named, casesMs)
  say(`${outcomes.length} tests in ${Math.round((performance.now() - begun) / 1000)} s${whole ? '' : '; ENDED before all were played'}.`)
  for (const { name, ms } of outcomes.toSorted((a, b) => b.ms - a.ms).slice(0, 5)) say(`  ${Math.round(ms / 1000)} s ${name}`)
  let held = 0
  let broken = 0
  for (const each of cases) {
    const verdict = verdictOf(each, outcomes)
    if (verdict === 'held') held++
    else if (each.open === undefined) broken++
    say(
      `${String(each.number).padStart(3)}  ${verdict === 'held' ? 'held' : '----'}  ${each.what}${verdict === 'held' ? '' : ` (${verdict})`}`,
    )
  }
  say(`${held} of ${cases.length} hostile inputs held, ${broken} failed or not tried, ${cases.length - held - broken} open.`)
  return broken === 0
}

function verdictOf({ tests, open }: Case, outcomes: Outcome[]): string {
  if (open !== undefined) return `open: ${open}`
  const results = tests.map(test => matching(outcomes, test))
  const failed = results.flat().find(({ status }) => status === 'failed')
  if (failed) return `FAILED: ${failed.name}: ${failed.reason?.slice(0, 600)}`
  const untried = tests.find((_test, i) => !results[i]?.some(({ status }) => status === 'passed'))
  return untried ? `NOT TRIED: ${untried.name}` : 'held'
}

async function playMutations(only: string | undefined): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'isnad-mutations-'))
  const skipped = new Set(['node_modules', '.git', 'dist', '.isnad', '.neo4j'])
  cpSync(root, scratch, { recursive: true, filter: from => !skipped.has(from.slice(root.length).split('/')[0] ?? '') })
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
  const chosen = mutations.filter(({ what }) => only === undefined || what.includes(only))
  let caught = 0
  try {
    for (const mutation of chosen) {
      const verdict = await mutated(scratch, mutation)
      if (verdict === 'caught') caught++
      say(`${verdict === 'caught' ? 'caught ' : 'MISSED '} ${mutation.what}${verdict === 'caught' ? '' : ` (${verdict})`}`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  say(`${caught} of ${chosen.length} mutations caught.`)
  return caught === chosen.length
}

async function mutated(scratch: string, { file, from, to, test }: Mutation): Promise<string> {
  const path = join(scratch, file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(from).length !== 2) return `${file} has no such line, or more than one`
  writeFileSync(
    path,
    whole.replace(from, () => to),
  )
  try {
    const { outcomes, whole } = await play(scratch, [test], mutationMs)
    const own = matching(outcomes, test)
    if (own.length === 0 && !whole) return `no result within ${mutationMs / 1000} s`
    if (own.length === 0) return 'the test was not played; the mutation may not even parse'
    return own.some(({ status }) => status === 'failed') ? 'caught' : 'its test passes all the same'
  } finally {
    writeFileSync(path, whole)
  }
}

const { cases: onlyCases, mutations: onlyMutations } = new Command('npm run security --')
  .description('What hostile input is held against, and whether each test would notice its defence missing.')
  .option('--cases', 'only the hostile inputs')
  .option('--mutations [text]', 'only the mutations, or those whose name holds this text')
  .parse()
  .opts<{ cases?: true; mutations?: true | string }>()
const results = [
  onlyMutations === undefined ? await playCases() : true,
  onlyCases === undefined ? await playMutations(typeof onlyMutations === 'string' ? onlyMutations : undefined) : true,
]
process.exit(results.every(Boolean) ? 0 : 1)
