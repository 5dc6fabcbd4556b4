/** npm run seed: validate → build → check → load. Exit codes: 0 done, 1 bad input (nothing written), 2 the store can't be reached. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { StoreError } from '../server/store/store.ts'
import type { SeedGraph } from './build-graph.ts'
import { checkGraph } from './check-graph.ts'
import { type Finding, findingLine, SeedError } from './finding.ts'
import { loadGraph } from './load-graph.ts'
import { openTarget } from './open-target.ts'
import { createProgress } from './progress.ts'
import { contents, counted, summary } from './summary.ts'
import { verifyText } from './verify.ts'
import { filesAuthor, graphOf, ownAuthor } from './workspace.ts'

interface Options {
  check?: true
  dryRun?: true
  reset?: true
  yes?: true
  from?: string
  verify?: string
  source?: string
}

const program = new Command('npm run seed --')
  .description('Loads the source files into the store. Nothing is written unless everything is right.')
  .option('--check', 'only validate; no store is opened')
  .option('--dry-run', 'show which claims would be added, changed and withdrawn; write nothing')
  .option('--reset', 'put the files in the place of everything that the store holds')
  .option('--yes', 'with --reset: do not ask')
  .option('--from <folder>', 'your own folder of source files (docs/data-format.md)')
  .option('--verify <file>', 'compare every quote and its place with your copy of the text; no store is opened')
  .option('--source <id>', 'with --verify: the source that the copy is of, where it should not be found out')
  .showHelpAfterError()
  .action(run)

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

async function run(options: Options): Promise<void> {
  const progress = createProgress()
  progress.step('Reading the files')
  const folder = options.from === undefined ? null : resolve(options.from)
  const graph = await graphOf(folder)
  // What a user's files may point at: Isnad's own article here, and whatever the store holds when it comes to loading.
  const around = folder === null ? undefined : (await graphOf(null)).records
  const onlyFiles = options.check === true || options.verify !== undefined
  const findings = onlyFiles || folder === null ? checkGraph(graph, around) : graph.findings
  progress.done()
  if (findings.length > 0) throw new SeedError(findings)
  if (options.verify !== undefined) return verify(graph, options.verify, options.source ?? null)
  if (options.check) {
    say(`All in order: ${contents(graph.records, graph.sources.length)}. Nothing was written.`)
    return
  }
  if (options.reset && !options.dryRun && !options.yes && !(await confirmed())) throw new SeedError([refusal])

  progress.step('Opening the store')
  const target = await openTarget(process.env, line => progress.step(line))
  try {
    progress.step('Loading')
    const { dryRun, reset } = options
    const loaded = await loadGraph(target, graph, {
      author: folder === null ? ownAuthor : filesAuthor,
      whole: folder === null,
      dryRun,
      reset,
    })
    progress.done()
    for (const line of summary(graph, loaded, dryRun === true)) say(line)
  } finally {
    progress.done()
    await target.close()
  }
}

const refusal: Finding = {
  file: null,
  record: null,
  field: null,
  reason: '--reset was not confirmed; nothing was written',
  fix: 'add --yes where nobody can be asked',
}

async function confirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Everything in the store gives way to the files, claims of your own included. Go on? (yes/no) ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

async function verify(graph: SeedGraph, path: string, source: string | null): Promise<void> {
  const finding = (reason: string, fix: string | null = null) => new SeedError([{ file: path, record: null, field: null, reason, fix }])
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw finding(`can’t be read: ${error.code}`)
  })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw finding('is not UTF-8', 'save it as UTF-8')
  }
  const { sources, claims, passages, findings, places } = verifyText(graph, text, source)
  if (sources.length === 0)
    throw finding(
      source === null ? 'holds none of the words that the sources quote' : `holds none of the words quoted from ${source}`,
      'is it the right text?',
    )
  for (const place of places) say(place)
  if (findings.length > 0) throw new SeedError(findings)
  say(
    `${path} is the text of ${sources.join(', with ')}: ${counted(claims, 'claim')}, ${counted(passages, 'quoted passage')}, ${places.length === 0 ? 'all exactly where the files say' : `${places.length} of them without a place yet (above)`}.`,
  )
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof SeedError) {
    for (const finding of error.findings) complain(findingLine(finding))
    complain(`${counted(error.findings.length, 'finding')}; nothing was written.`)
    process.exitCode = 1
  } else if (error instanceof StoreError) {
    complain(error.message)
    process.exitCode = error.slug === 'invalid-input' ? 1 : 2
  } else throw error
})
