import type { readings } from '../contract/import/mapping.ts'
import type { Doubt, ImportReport } from '../contract/import/report.ts'
import { shown } from '../contract/shown.ts'
import type { Plan } from '../import/plan/plan.ts'

const most = 20
const count = (n: number, one: string, other = `${one}s`): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : other}`
const cut = (lines: string[]): string[] => (lines.length > most ? [...lines.slice(0, most), `  … and ${lines.length - most} more`] : lines)

const wayWords = {
  dates: { dmy: 'day first', mdy: 'month first', written: 'as written' },
  decimal: { '.': 'with a decimal point', ',': 'with a decimal comma', written: 'as written' },
  shares: { percent: 'as per cent', fraction: 'as a part of one', written: 'as written' },
} as const satisfies { [K in Doubt['about']]: Record<(typeof readings)[K][number], string> }

/** What nothing in a column tells is never read in silence. */
function doubtLine({ column, about, sample, either, one, other, read }: Doubt): string {
  const words: Readonly<Record<string, string>> = wayWords[about]
  const [first = '', second = '', ...rest] = Object.keys(words)
  const others = [one > 0 && `${one} only ${words[first]}`, other > 0 && `${other} only ${words[second]}`].filter(each => each !== false)
  return `“${column}”: ${count(either, 'value')} can be read two ways (“${sample}”)${others.length > 0 ? `, ${others.join(', ')}` : ''}; they are read ${words[read]}. To change it: "${about}": ${[first, second, ...rest].map(each => `"${each}"`).join(' | ')} of the column, in the mapping.`
}

export function reportLines(report: ImportReport): string[] {
  const { sums, rows, doubts, guesses, predicates, names, otherwise, skipped, values, notes } = report
  const open = names.filter(({ as }) => as === 'open')
  const same = names.filter(({ as }) => as === 'same')
  const taken = same.filter(({ id }) => id !== null)
  const inFile = same.filter(({ id }) => id === null)
  return [
    ...(guesses.length > 0
      ? ['Guessed:', ...guesses.map(({ column, part, reason }) => `  ${column === null ? part : `“${column}” is ${part}`}: ${reason}`)]
      : []),
    ...values
      .filter(({ as, negative }) => as === 'new' || as === 'open' || negative)
      .map(
        ({ value, predicate, negative, reason }) =>
          `  “${value}”${predicate === null ? '' : ` becomes ${negative ? 'that it is not so: ' : ''}${predicate}`}: ${reason}`,
      ),
    ...doubts.map(doubtLine),
    `${count(rows, 'row')}: ${sums.new} new, ${sums.changed} changed, ${sums.same} already there, ${sums.otherwise} new where the record says otherwise, ${sums.aside} left aside, ${sums.unreadable} that cannot be read.`,
    `They would be ${count(report.claims, 'claim')}, ${count(report.relations, 'relation')}, ${count(report.entities, 'new entity', 'new entities')} and ${count(report.sources, 'new source')}.`,
    ...cut(
      predicates.map(({ label, claims, sample, new: isNew }) => `  ${claims} “${label}”${isNew ? ', a new predicate' : ''}: ${sample}`),
    ),
    ...(taken.length > 0
      ? ['Taken as the same as in the record:', ...cut(taken.map(({ name, id, reason }) => `  ${name} (${id}): ${reason}`))]
      : []),
    ...(inFile.length > 0 ? ['Taken as one within the file:', ...cut(inFile.map(({ name, reason }) => `  ${name}: ${reason}`))] : []),
    ...(open.length > 0
      ? [
          'In doubt, and entities of their own until you decide (names in the mapping):',
          ...cut(open.map(({ name, reason }) => `  ${name}: ${reason}`)),
        ]
      : []),
    ...(otherwise.length > 0
      ? [
          'The record says otherwise; both will stand:',
          ...cut(otherwise.map(({ row, says, record }) => `  row ${row}: ${says}. The record: ${record}`)),
        ]
      : []),
    ...(skipped.length > 0
      ? [
          'Cannot be read:',
          ...cut(
            skipped.map(
              ({ row, column, value, reason }) =>
                `  row ${row}${column === null ? '' : `, ${column}`}: ${value === '' ? '' : `“${value}” `}${reason}`,
            ),
          ),
        ]
      : []),
    ...notes,
  ].map(shown)
}

export const importedLines = ({ added, batch }: Plan, by: string): string[] => [
  `Written: ${count(added.claims.length, 'claim')}, recorded by ${by}.`,
  `To take it back: npm run import -- --undo ${batch}`,
]
