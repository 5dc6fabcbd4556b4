/** npm run seed: validate → build → check → ask → load. Exit codes: 0 done, 1 bad input or not agreed to (nothing written), 2 the store can't be used. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { StoreError } from '../server/store/store.ts'
import { EnvError, readWorkspace, workspaceName } from '../server/store/store-env.ts'
import type { SeedGraph } from './build-graph.ts'
import { checkGraph } from './check-graph.ts'
import { type Finding, findingLine, SeedError } from './finding.ts'
import { jsonSchemas } from './json-schemas.ts'
import { loadGraph } from './load-graph.ts'
import { openTarget, openToLook } from './open-target.ts'
import { createProgress } from './progress.ts'
import { contents, counted, summary, unread } from './summary.ts'
import { verifyText } from './verify.ts'
import { filesAuthor, graphOf, ownAuthor, ownFolder } from './workspace.ts'

interface Options {
  check?: true
  dryRun?: true
  reset?: true
  yes?: true
  data?: string
  from?: string
  verify?: string
  schemas?: true
  source?: string
}

const program = new Command('npm run seed --')
  .description('Loads the source files into the store. Nothing is written unless everything is right.')
  .option('--check', 'only validate; no store is opened')
  .option('--dry-run', 'show what would be added, changed, withdrawn, corrected and removed; write nothing')
  .option('--reset', 'put the files in the place of everything that the store holds')
  .option('--yes', 'do not ask before anything is corrected or removed')
  .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
  .option('--from <folder>', 'your own folder of source files (docs/data-format.md)')
  .option('--verify <file>', 'compare every quote and its place with your copy of the text; no store is opened')
  .option('--schemas', 'with --from: write JSON Schemas of the folder’s vocabulary into its schema/, for editors; no store is opened')
  .option('--source <id>', 'with --verify: the source that the copy is of, where it should not be found out')
  .showHelpAfterError()
  .action(run)

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

async function run(options: Options): Promise<void> {
  const progress = createProgress()
  progress.step('Reading the files')
  const folder = options.from === undefined ? null : resolve(options.from)
  const graph = await graphOf(folder, (read, of) => {
    if (read % 100 === 0) progress.step(`Reading the files: ${read} of ${of}`)
  })
  // a user's files may point at Isnad's own article, here, and at whatever the store holds when loading
  const around = folder === null ? undefined : (await graphOf(null)).records
  const onlyFiles = options.check === true || options.verify !== undefined || options.schemas === true
  const findings = onlyFiles || folder === null ? checkGraph(graph, around) : graph.findings
  progress.done()
  if (findings.length > 0) throw new SeedError(findings)
  if (options.verify !== undefined) return verify(graph, options.verify, options.source ?? null)
  if (options.schemas) return writeSchemas(graph, folder)
  if (options.check) return checked(graph)
  const workspace = readWorkspace(process.env, options.data ?? null)
  if (options.reset && graph.records.claims.length === 0) throw new SeedError([nothingToReset(folder ?? ownFolder)])

  say(`This is ${workspaceName(workspace)}.`)
  progress.step('Opening the store')
  const target = options.dryRun ? await openToLook(workspace, say) : await openTarget(workspace, line => progress.step(line))
  try {
    progress.step('Loading')
    const { dryRun = false, reset = false } = options
    const own = folder === null
    let shown = false
    const loaded = await loadGraph(target, graph, {
      ...(own ? { author: ownAuthor, whole: true, correcting: true } : { author: filesAuthor, whole: false }),
      dryRun,
      reset,
      writing: () => progress.step('Writing; nothing stands before all of it does'),
      // users change their own files freely; what changes Isnad's, or goes for good, is asked about
      confirm:
        own || reset
          ? plan => {
              progress.done()
              for (const line of summary(graph, plan, true)) say(line)
              shown = true
              return options.yes ? Promise.resolve(true) : agreed()
            }
          : undefined,
    })
    progress.done()
    if (shown) say('Written.')
    else for (const line of summary(graph, loaded, dryRun)) say(line)
    if (dryRun) say('Nothing was written.')
  } finally {
    progress.done()
    await target.close()
  }
}

function checked(graph: SeedGraph): void {
  const all = unread(graph)
  say(
    `${all.length === 0 ? 'All in order' : 'What was read is in order'}: ${contents(graph.records, graph.sources.length)}. Nothing was written.`,
  )
  for (const line of all) say(line)
}

async function writeSchemas({ records }: SeedGraph, folder: string | null): Promise<void> {
  if (folder === null) throw new SeedError([{ file: null, record: null, field: null, reason: '--schemas needs --from', fix: null }])
  const schemas = Object.entries(jsonSchemas(records, { closed: true }))
  await mkdir(join(folder, 'schema'), { recursive: true })
  for (const [name, text] of schemas) await writeFile(join(folder, 'schema', name), text)
  say(`Written into ${join(folder, 'schema')}: ${schemas.map(([name]) => name).join(', ')}.`)
}

const nothingToReset = (folder: string): Finding => ({
  file: null,
  record: null,
  field: null,
  reason: `there is no claim in ${folder}, and --reset would leave none in the workspace`,
  fix: 'npm start -- --data FOLDER --empty begins an empty workspace',
})

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Shall this be written? (yes/no) ')
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
  } else if (error instanceof EnvError) {
    complain(error.message)
    process.exitCode = 1
  } else if (error instanceof StoreError) {
    complain(error.message)
    process.exitCode = error.slug === 'invalid-input' ? 1 : 2
  } else throw error
})
