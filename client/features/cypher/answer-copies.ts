/** An answer as text that carries who says so. `rows`: places of the answer's rows in the order in which they are shown. */
import { disarmed } from '../../../server/contract/files/armed.ts'
import { numberOf, readingOf, saysOf } from './says-so.ts'
import { noteText, readingWords } from './says-words.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'
import { plain, print } from './wire.ts'

export interface Shown {
  answer: Answer
  rows: readonly number[]
  columns: readonly number[]
}

const notesOf = ({ summary }: Answer) => summary?.says?.notes ?? []

/** "1; 2, disputed" */
function numbers(answer: Answer, row: number): string {
  const notes = notesOf(answer)
  const { notes: places, more } = saysOf(answer, row)
  const each = places.map(place => (notes[place]?.contested ? t('numberDisputed', { number: numberOf(place) }) : String(numberOf(place))))
  return [...each, ...(more > 0 ? [t('andMore', { more })] : [])].join('; ')
}

function cellsOf({ answer, rows, columns }: Shown): { head: string[]; body: string[][] } {
  return {
    head: [...columns.map(n => answer.columns[n] ?? ''), t('saysSo')],
    body: rows.map(row => [
      ...columns.map(n => {
        const value = answer.rows[row]?.[n]
        return value === undefined ? '' : print(value)
      }),
      numbers(answer, row),
    ]),
  }
}

function below({ answer, rows }: Shown): string[] {
  const notes = notesOf(answer)
  const used = new Set(rows.flatMap(row => saysOf(answer, row).notes))
  for (const place of used) for (const against of Object.values(notes[place]?.disputedBy ?? {}).flat()) used.add(against)
  const reading = readingOf(answer)
  return [
    ...(reading ? [readingWords(reading)] : []),
    ...[...used].sort((a, b) => a - b).flatMap(place => (notes[place] ? [noteText(notes[place], place, notes)] : [])),
  ]
}

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

export function toTsv(shown: Shown): string {
  const { head, body } = cellsOf(shown)
  const lines = [head, ...body].map(cells => cells.map(cell => oneLine(disarmed(cell))).join('\t'))
  return `${[...lines, '', ...below(shown).map(oneLine)].join('\n')}\n`
}

export function toMarkdown(shown: Shown): string {
  const { head, body } = cellsOf(shown)
  const escaped = (cell: string): string => oneLine(cell).replace(/([\\|*_`<>[\]])/g, '\\$1')
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`
  const rule = `|${head.map(() => ' --- |').join('')}`
  return `${[line(head), rule, ...body.map(line), '', ...below(shown).flatMap(note => [escaped(note), ''])].join('\n').trimEnd()}\n`
}

/** With the sources of a row in a column of their own, since a table of a program has nothing beneath it. */
export function toCsv(shown: Shown): string {
  const { answer, rows } = shown
  const { head, body } = cellsOf(shown)
  const notes = notesOf(answer)
  const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const sources = (row: number): string =>
    saysOf(answer, row)
      .notes.flatMap(place => (notes[place] ? [noteText(notes[place], place, notes)] : []))
      .join(' ')
  const lines = body.map((cells, n) => [...cells, sources(rows[n] ?? 0)])
  return `\uFEFF${[[...head, t('sources')], ...lines].map(cells => cells.map(cell => quoted(disarmed(cell))).join(',')).join('\r\n')}\r\n`
}

/** Rows as objects; columns of one name keep the last. Integers past 2^53 and dates are text. */
export function toJson({ answer, rows, columns }: Shown): string {
  const { says } = answer.summary ?? {}
  return JSON.stringify(
    {
      columns: columns.map(n => answer.columns[n]),
      rows: rows.map(row => ({
        values: Object.fromEntries(
          columns.map(n => {
            const value = answer.rows[row]?.[n]
            return [answer.columns[n], value && plain(value)]
          }),
        ),
        saysSo: saysOf(answer, row).notes.map(numberOf),
      })),
      sources: (says?.notes ?? []).map((note, place) => ({
        number: numberOf(place),
        ...note,
        disputedBy: { attribution: note.disputedBy.attribution.map(numberOf), content: note.disputedBy.content.map(numberOf) },
      })),
      notTraceable: says?.unfollowed ?? [],
      truncated: answer.summary?.truncated ?? null,
    },
    null,
    2,
  )
}
