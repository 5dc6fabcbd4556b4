/** Exit codes: 0 done, 1 bad input or refused (nothing written), 2 the store cannot be used. */
import { readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import { findingLine } from '../../graph-seed/finding.ts'
import { openTarget, openToLook } from '../../graph-seed/open-target.ts'
import { createProgress } from '../../graph-seed/progress.ts'
import { shippedVocabulary } from '../../graph-seed/workspace.ts'
import { zodFindings } from '../../graph-seed/zod-findings.ts'
import { Mapping } from '../contract/import/mapping.ts'
import type { ImportReport } from '../contract/import/report.ts'
import { createLedger, type Ledger } from '../evidence/ledger.ts'
import { changedRecords, hasVocabulary } from '../evidence/records-change.ts'
import { applyImport, dryRun, type MaterialInput } from '../import/import-material.ts'
import { undone, undoSubmission } from '../import/undo.ts'
import { columnsOf, skippedRows } from '../import/unreadable-sheet.ts'
import { Refused } from '../record/refused.ts'
import { readForeign } from '../store/neo4j/read-foreign.ts'
import { StoreError } from '../store/store.ts'
import { EnvError, readWorkspace, type Workspace, workspaceName } from '../store/store-env.ts'
import { lateReaders } from '../tables/late-readers.ts'
import { readFiles } from '../tables/read-files.ts'
import type { Material } from '../tables/table.ts'
import { Unreadable } from '../tables/unreadable.ts'
import { sheetOf } from '../tables/write-sheet.ts'
import { importedLines, reportLines } from './import-lines.ts'

interface Options {
  mapping?: string
  data?: string
  dryRun?: true
  json?: true
  yes?: true
  by?: string
  encoding?: string
  separator?: ',' | ';' | '\t' | '|'
  saveMapping?: string
  undo?: string
  neo4jUser: string
  neo4jDatabase?: string
  bad?: string
}

const program = new Command('npm run import --')
  .description('Makes claims of the rows of a spreadsheet or a graph file. What it would come to is shown first.')
  .argument('[files...]', 'the file; or several that belong together, as nodes and edges do; or neo4j://…, somebody else’s database')
  .option('--mapping <file>', 'what the columns are, as it was saved (docs/import.md); left out, it is guessed')
  .option('--save-mapping <file>', 'write the mapping that was used, guessed or not, into this file')
  .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
  .option('--dry-run', 'show what it would come to; write nothing')
  .option('--json', 'print the report as JSON')
  .option('--yes', 'do not ask; a tie without a predicate becomes a new one')
  .option('--by <name>', 'who imports; it stays with the record (default: the name of this account)')
  .option('--encoding <name>', 'of a text file, where it is not found out')
  .option('--separator <sign>', 'of a text file, where it is not found out')
  .option('--bad <file>', 'write the rows that cannot be read, each with its reason, into this file (.csv or .xlsx)')
  .option('--neo4j-user <name>', 'of that database (its password: IMPORT_NEO4J_PASSWORD)', 'neo4j')
  .option('--neo4j-database <name>', 'its name, where it is not the home database')
  .option('--undo <import>', 'take back the import of this name')
  .showHelpAfterError()
  .action(run)

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)
const attempts = 12

async function run(paths: string[], options: Options): Promise<void> {
  const by = options.by ?? accountName()
  const workspace = readWorkspace(process.env, options.data ?? null)
  if (options.undo === undefined && paths.length === 0) throw new Bad('Name a file: npm run import -- FILE')
  const tell = options.json ? complain : say
  tell(`This is ${workspaceName(workspace)}.`)
  const progress = createProgress()
  const input = options.undo === undefined ? await inputOf(paths, options, workspace, line => progress.step(line)) : null
  progress.step('Opening the store')
  const target = options.dryRun ? await openToLook(workspace, tell) : await openTarget(workspace, line => progress.step(line))
  try {
    let agreed = false
    for (let attempt = 1; ; attempt++) {
      const held = await target.read()
      const words = hasVocabulary(held.records) ? null : await shippedVocabulary()
      const ledger = createLedger({ ...held.records, ...words })
      if (input === null) {
        progress.done()
        const { change, id } = undoSubmission({ import: options.undo ?? '', by })(ledger, new Date().toISOString())
        if (options.dryRun) return tell('Nothing was written.')
        if (await written(() => target.write(held, change), attempt))
          return tellUndone(createLedger(changedRecords(held.records, change)), id, options)
        continue
      }
      progress.step('Comparing with the record')
      const report = dryRun(ledger, input, { most: 100_000 })
      progress.done()
      if (attempt === 1) await show(report, columnsOf(input, report.mapping), options)
      if (options.dryRun) return tell('Nothing was written.')
      if (report.claims === 0 && report.entities === 0) return tell('There is nothing new in it. Nothing was written.')
      agreed ||= options.yes === true || (await agrees())
      if (!agreed) throw new Bad('This was not agreed to; add --yes where nobody can be asked. Nothing was written.')
      const { plan, change } = applyImport(ledger, input, { by, at: new Date().toISOString() })
      progress.step('Writing')
      if (!(await written(() => target.write(held, { ...change, vocabulary: change.vocabulary ?? words }), attempt))) continue
      progress.done()
      if (!options.json) for (const line of importedLines(plan, by)) say(line)
      return
    }
  } finally {
    progress.done()
    await target.close()
  }
}

class Bad extends Error {}

async function inputOf(
  paths: readonly string[],
  options: Options,
  workspace: Workspace,
  step: (line: string) => void,
): Promise<MaterialInput> {
  const mapping = options.mapping === undefined ? undefined : await mappingIn(options.mapping)
  const material = isDatabase(paths[0] ?? '') ? await databaseMaterial(paths, options, workspace, step) : await fileMaterial(paths, options)
  return { material, mapping: mapping && { ...mapping, fill: mapping.fill || options.yes === true }, edits: [] }
}

const isDatabase = (path: string): boolean => /^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(path)

async function databaseMaterial(
  [uri = '', ...more]: readonly string[],
  options: Options,
  { NEO4J_URI, NEO4J_DATABASE }: Workspace,
  step: (line: string) => void,
): Promise<Material> {
  const address = new URL(uri)
  if (more.length > 0) throw new Bad('A database is brought in alone: name nothing beside it.')
  if (address.username !== '' || address.password !== '')
    throw new Bad('Leave name and password out of the address: give --neo4j-user, and the password as IMPORT_NEO4J_PASSWORD.')
  if (NEO4J_URI !== undefined && new URL(NEO4J_URI).host === address.host && NEO4J_DATABASE === options.neo4jDatabase)
    throw new Bad(`${uri} is the workspace itself. Nothing was read.`)
  const password = process.env.IMPORT_NEO4J_PASSWORD ?? ''
  step(`Reading ${address.host}`)
  const settings = { uri, user: options.neo4jUser, password, database: options.neo4jDatabase }
  const name = `${address.host.replace(/:\d+$/, '')}${options.neo4jDatabase === undefined ? '' : ` ${options.neo4jDatabase}`}`
  return readForeign(settings, name, so => step(`Reading ${address.host}: ${so}`))
}

async function fileMaterial(paths: readonly string[], options: Options): Promise<Material> {
  const files = await Promise.all(
    paths.map(async path => {
      const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
        throw new Bad(`${path} can’t be read: ${error.code}.`)
      })
      return { name: basename(path), bytes, encoding: options.encoding, separator: options.separator }
    }),
  )
  return readFiles(files, { more: await lateReaders(files) })
}

async function mappingIn(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Bad(`${path} can’t be read: ${error.code}.`)
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Bad(`${path} is not JSON: ${error instanceof Error ? error.message : error}.`)
  }
  const mapping = Mapping.safeParse(json)
  if (mapping.success) return mapping.data
  throw new Bad(zodFindings(mapping.error, { file: path, record: null }, Object.keys(Mapping.shape)).map(findingLine).join('\n'))
}

async function show(report: ImportReport, columns: readonly string[], options: Options): Promise<void> {
  if (options.saveMapping !== undefined) {
    await writeFile(options.saveMapping, `${JSON.stringify(report.mapping, null, 2)}\n`)
  }
  if (options.bad !== undefined)
    await writeFile(options.bad, sheetOf(skippedRows(report, columns), /\.xlsx$/i.test(options.bad) ? 'xlsx' : 'csv'))
  const lines = options.json ? [JSON.stringify(report, null, 2)] : reportLines(report)
  for (const line of lines) say(line)
}

function tellUndone(ledger: Ledger, batch: string, options: Options): void {
  const { withdrawn, kept, others } = undone(ledger, batch)
  if (options.json) {
    say(JSON.stringify({ import: batch, withdrawn, kept, others }, null, 2))
    return
  }
  say(`${batch} is taken back: ${withdrawn} claims are withdrawn, and stay in the record as such.`)
  if (kept > 0) say(`${kept} had been withdrawn or corrected before.`)
  if (others > 0) say(`${others} claims of others speak of what it brought, and stand.`)
}

async function written(write: () => Promise<void>, attempt: number): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (!(error instanceof StoreError && error.slug === 'conflict') || attempt === attempts) throw error
    await sleep(20 * attempt * (1 + Math.random()))
    return false
  }
}

async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question('Shall this be written? (yes/no) ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

function accountName(): string {
  try {
    return userInfo().username || 'somebody'
  } catch {
    return 'somebody'
  }
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof Bad || error instanceof EnvError) {
    complain(error.message)
    process.exitCode = 1
  } else if (error instanceof Unreadable || error instanceof Refused) {
    complain(error.message)
    complain('Nothing was written.')
    process.exitCode = 1
  } else if (error instanceof StoreError) {
    complain(error.message)
    process.exitCode = error.slug === 'invalid-input' ? 1 : 2
  } else throw error
})
