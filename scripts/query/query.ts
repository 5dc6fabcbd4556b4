/** Exit codes: 0 answered, 1 the query or an option is wrong or refused, 2 the store can't be read. */

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { Command, Option } from 'commander'
import { coded } from '../../server/contract/told/coded.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { type Citation, citations } from '../../server/ledger/citations.ts'
import { lookIntoStore } from '../../server/store/look-into-store.ts'
import { openToAsk } from '../../server/store/open-to-ask.ts'
import type { Cited } from '../../server/store/portions.ts'
import { StoreError } from '../../server/store/store.ts'
import { EnvError, readWorkspace, type Workspace } from '../../server/store/store-env.ts'
import { Bad } from './bad.ts'
import { type Answer, formats } from './formats.ts'
import { isGone, writer } from './out.ts'
import { parameterOf } from './parameter.ts'

interface Options {
  data?: string
  file?: string
  param: Record<string, unknown>
  format: keyof typeof formats
  limit?: string
  timeout: string
}

const mostRows = 1_000_000
const mostSeconds = 600

const program = new Command('npm run query --')
  .description('Asks one read-only Cypher query: of the embedded store, or with NEO4J_URI of that database.')
  .argument('[cypher]', 'the query; left out, it is read from --file or from what is piped in')
  .option('-f, --file <file>', 'read the query from this file')
  .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
  .option(
    '--param <name=value>',
    'a parameter, once for each: JSON (2 is an INTEGER, 2.0 a FLOAT, typed JSON as in the HTTP interface), or plain text',
    (pair, all: Record<string, unknown>) => ({ ...all, ...parameterOf(pair) }),
    {},
  )
  .addOption(new Option('--format <format>', 'how the rows are written').choices(Object.keys(formats)).default('table'))
  .option('--limit <rows>', `the most rows (default: 1,000 as a table, else ${mostRows.toLocaleString('en')})`)
  .option('--timeout <seconds>', 'after which it is stopped', '60')
  .showHelpAfterError()
  .action(run)

async function run(given: string | undefined, options: Options): Promise<void> {
  const { format, param } = options
  const cypher = await textOf(given, options.file)
  const rowLimit = wholeNumber('--limit', options.limit ?? String(format === 'table' ? 1000 : mostRows), mostRows)
  const seconds = wholeNumber('--timeout', options.timeout, mostSeconds)
  const workspace = readWorkspace(process.env, options.data ?? null)
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort(new StoreError('cancelled', coded('theQueryWasCancelled'))))
  const out = writer(process.stdout)
  const store = await openToAsk(workspace)
  try {
    const { columns, rows } = await store.query({
      cypher,
      params: param,
      rowLimit,
      byteLimit: Number.MAX_SAFE_INTEGER,
      timeoutMs: seconds * 1000,
      signal: stop.signal,
    })
    const answer: Answer = { columns, rows, cite: cited => citedIn(workspace, cited) }
    const { truncated } = await formats[format](answer, out)
    if (truncated) complain(`Cut after ${rowLimit.toLocaleString('en')} rows: there are more. Ask for them with --limit.`)
  } finally {
    await store.close()
  }
}

async function textOf(given: string | undefined, file: string | undefined): Promise<string> {
  if (given !== undefined && file !== undefined) throw new Bad('Give the query itself or --file, not both.')
  if (given !== undefined) return given
  if (file !== undefined)
    return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Bad(`The query could not be read from ${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`)
    })
  if (process.stdin.isTTY) throw new Bad("Give a query: npm run query -- 'MATCH (n) RETURN count(n)'")
  return text(process.stdin)
}

function wholeNumber(option: string, written: string, most: number): number {
  const number = Number(written)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new Bad(`${option} takes a whole number from 1 to ${most.toLocaleString('en')}, not “${written}”.`)
  return number
}

/** Reads the record only where something is cited. */
async function citedIn(workspace: Workspace, { claimIds, relationIds }: Cited): Promise<Citation[]> {
  if (claimIds.length + relationIds.length === 0) return []
  const { records } = await lookIntoStore(workspace)
  return citations(createLedger(records), claimIds, relationIds)
}

const complain = (line: string): void => void process.stderr.write(`${line}\n`)

function placed({ message, at: { line, column } }: StoreError): string {
  return line === undefined || column === undefined ? message : `Line ${line}, column ${column}: ${message}`
}

program.parseAsync().catch((error: unknown) => {
  // whoever reads, such as head, has enough
  if (isGone(error)) process.exit(0)
  if (error instanceof StoreError) complain(placed(error))
  else if (error instanceof Bad || error instanceof EnvError) complain(error.message)
  else complain(`The query could not be asked: ${error instanceof Error ? error.stack : error}`)
  process.exit(error instanceof StoreError && ['store-unreachable', 'foreign-data', 'conflict'].includes(error.slug) ? 2 : 1)
})
