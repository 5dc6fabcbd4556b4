import { stringify } from 'csv-stringify/sync'
import stringWidth from 'string-width'
import { plain, print } from '../../client/features/cypher/wire.ts'
import { disarmed } from '../../server/contract/files/armed.ts'
import type { WireValue } from '../../server/contract/query.ts'
import type { Citation } from '../../server/ledger/citations.ts'
import { type Cited, rowsIn } from '../../server/store/portions.ts'
import type { QueryRun, QuerySummary } from '../../server/store/store.ts'
import type { Write } from './out.ts'

export interface Answer extends QueryRun {
  cite(cited: Cited): Promise<Citation[]>
}
type Format = (answer: Answer, write: Write) => Promise<QuerySummary>

export const formats = { table, json, csv, ndjson } satisfies Record<string, Format>

async function readAll(
  { rows }: Pick<QueryRun, 'rows'>,
  each: (values: WireValue[][], lines: Uint8Array) => Promise<void>,
): Promise<{ summary: QuerySummary; cited: Cited }> {
  const [claimIds, relationIds] = [new Set<string>(), new Set<string>()]
  for (;;) {
    const { done, value } = await rows.next()
    if (done) return { summary: value, cited: { claimIds: [...claimIds], relationIds: [...relationIds] } }
    for (const id of value.cited.claimIds) claimIds.add(id)
    for (const id of value.cited.relationIds) relationIds.add(id)
    await each(rowsIn(value), value.lines)
  }
}

const widest = 60

async function table(answer: Answer, write: Write): Promise<QuerySummary> {
  const all: string[][] = [[...answer.columns]]
  const { summary, cited } = await readAll(answer, async values => void all.push(...values.map(row => row.map(cellOf))))
  const widths = answer.columns.map((_, i) => all.reduce((most, row) => Math.max(most, stringWidth(row[i] ?? '')), 0))
  const line = (row: string[]) =>
    `${row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd()}\n`
  const [head = [], ...rows] = all
  await write(line(head) + line(widths.map(width => '─'.repeat(width))) + rows.map(line).join(''))
  await write(`\n${counted(summary.rows, 'row')}, ${Math.round(summary.ms)} ms\n`)
  const sources = await answer.cite(cited)
  if (sources.length > 0) await write(`\nStated in\n${sources.map(sourceLine).join('')}`)
  return summary
}

const oneLine = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ')
const cellOf = (value: WireValue): string => cut(oneLine(print(value)))
const cut = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text)
const counted = (n: number, what: string) => `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`
const sourceLine = ({ title, claimIds }: Citation) => `  ${title}: ${counted(claimIds.length, 'claim')} (${some(claimIds)})\n`
const named = 8
const some = (ids: readonly string[]) => ids.slice(0, named).join(', ') + (ids.length > named ? ` and ${ids.length - named} more` : '')

/** A list of objects by column; integers past 2^53, dates, points and durations are texts. */
async function json(answer: Answer, write: Write): Promise<QuerySummary> {
  let separator = '['
  const { summary } = await readAll(answer, async values => {
    for (const row of values) {
      await write(`${separator}\n${JSON.stringify(Object.fromEntries(answer.columns.map((column, i) => [column, plain(row[i]!)])))}`)
      separator = ','
    }
  })
  await write(separator === '[' ? '[]\n' : '\n]\n')
  return summary
}

/** RFC 4180, UTF-8; null is an empty cell, and no cell starts a formula. */
async function csv(answer: Answer, write: Write): Promise<QuerySummary> {
  const line = (cells: string[]) => stringify([cells.map(disarmed)])
  await write(line(answer.columns))
  const { summary } = await readAll(answer, values => write(values.map(row => line(row.map(csvCell))).join('')))
  return summary
}

const csvCell = (value: WireValue): string => (value.$type === 'Null' ? '' : print(value))

/** Line for line what POST /api/query answers: typed values, and the summary with its sources last. */
async function ndjson(answer: Answer, write: Write): Promise<QuerySummary> {
  const line = (value: unknown) => write(`${JSON.stringify(value)}\n`)
  await line({ type: 'start', id: '', columns: answer.columns })
  const { summary, cited } = await readAll(answer, async (_, lines) => write(lines))
  await line({ type: 'summary', ...summary, citations: await answer.cite(cited) })
  return summary
}
