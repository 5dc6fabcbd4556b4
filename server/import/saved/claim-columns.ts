/** The columns of the sheet of claims. What can be changed in a sheet has a `read`. */

import type { ClaimRecord } from '../../contract/claim.ts'
import { noted } from '../../contract/told/noted.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import { speakerOf } from '../../evidence/states.ts'
import { troubleOf } from '../cells/clean.ts'
import { dateOf } from '../cells/dates.ts'
import { Fault } from '../plan/fault.ts'

export interface ClaimColumn {
  heading: string
  cell(claim: ClaimRecord, ledger: Ledger): string
  read?(cell: string, ledger: Ledger, claim: ClaimRecord): Partial<ClaimRecord>
}

export const claimId = 'claim id'
const nameOf = (ledger: Ledger, id: string): string => ledger.entities.get(id)?.name ?? id

export function claimColumns(claims: Iterable<ClaimRecord>): ClaimColumn[] {
  const keys = new Set<string>()
  for (const { qualifiers } of claims) for (const key of Object.keys(qualifiers)) keys.add(key)
  return [...fixed, ...[...keys].sort().map(qualifierColumn)]
}

export const columnsOf = (headings: readonly string[]): ClaimColumn[] => [
  ...fixed,
  ...headings.filter(heading => heading.startsWith(ofQualifier)).map(heading => qualifierColumn(heading.slice(ofQualifier.length))),
]

const end = (which: 'subject' | 'object'): ClaimColumn[] => [
  { heading: which, cell: (claim, ledger) => nameOf(ledger, claim[which]) },
  {
    heading: `${which} id`,
    cell: claim => claim[which],
    read(cell, ledger) {
      if (!ledger.entities.has(cell)) throw new Fault(`${which} id`, cell, noted('isNoEntity'))
      return { [which]: cell }
    },
  },
]

const date = (heading: 'from' | 'until', key: 'dateFrom' | 'dateTo'): ClaimColumn => ({
  heading,
  cell: claim => claim[key] ?? '',
  read(cell) {
    if (cell === '') return { [key]: null }
    const read = dateOf(cell, 'dmy')
    if (read === null) throw new Fault(heading, cell, noted('isNoReadableDate'))
    return { [key]: key === 'dateFrom' ? read.from : read.to }
  },
})

const text = (heading: 'quote' | 'note'): ClaimColumn => ({
  heading,
  cell: claim => claim[heading] ?? '',
  read(cell) {
    const trouble = troubleOf(cell)
    if (trouble !== null) throw new Fault(heading, cell, trouble)
    // other words stand elsewhere in the text, and nobody has said where
    return { [heading]: cell === '' ? null : cell, ...(heading === 'quote' && { locator: null }) }
  },
})

const fixed: readonly ClaimColumn[] = [
  { heading: claimId, cell: claim => claim.id },
  ...end('subject'),
  {
    heading: 'predicate',
    cell: claim => claim.predicate,
    read(cell, ledger) {
      const id = ledger.predicates.has(cell)
        ? cell
        : [...ledger.predicates.values()].find(each => [each.label, each.phrase].includes(cell))?.id
      if (id === undefined) throw new Fault('predicate', cell, noted('isNoPredicate'))
      return { predicate: id }
    },
  },
  ...end('object'),
  {
    heading: 'is not so',
    cell: ({ polarity }) => (polarity === 'negative' ? 'yes' : ''),
    read(cell) {
      if (!/^(yes|)$/i.test(cell)) throw new Fault('is not so', cell, noted('neitherYesNorEmpty'))
      return { polarity: cell === '' ? 'positive' : 'negative' }
    },
  },
  text('quote'),
  date('from', 'dateFrom'),
  date('until', 'dateTo'),
  text('note'),
  { heading: 'said by', cell: (claim, ledger) => (claim.derived ? '' : nameOf(ledger, speakerOf(claim))) },
  {
    heading: 'reported by',
    cell: ({ chain: [publisher, ...others] }, ledger) => (publisher && others.length > 0 ? nameOf(ledger, publisher.agent) : ''),
  },
  { heading: 'denies', cell: claim => claim.denies.join(', ') },
  {
    heading: 'denied by',
    cell: (claim, ledger) =>
      ledger.deniers
        .get(claim.id)
        .map(denial => nameOf(ledger, speakerOf(denial)))
        .join(', '),
  },
  { heading: 'source', cell: (claim, ledger) => nameOf(ledger, claim.source) },
  { heading: 'source id', cell: claim => claim.source },
]

const ofQualifier = 'qualifier: '
const qualifierColumn = (key: string): ClaimColumn => ({
  heading: `${ofQualifier}${key}`,
  cell: ({ qualifiers }) => String(qualifiers[key] ?? ''),
  read(cell, ledger, claim) {
    const { [key]: before, ...others } = claim.qualifiers
    if (cell === '') return { qualifiers: others }
    const trouble = troubleOf(cell)
    if (trouble !== null) throw new Fault(`${ofQualifier}${key}`, cell, trouble)
    const type = ledger.predicates.get(claim.predicate)?.qualifiers?.[key]
    return { qualifiers: { ...claim.qualifiers, [key]: qualifierIn(cell, type ?? (before === undefined ? 'text' : typeof before)) } }
  },
})

/** A wrong one stays a text, which the check of the claim refuses by name. */
function qualifierIn(cell: string, type: string): string | number | boolean {
  if (type === 'boolean' && /^(true|false)$/i.test(cell)) return /^true$/i.test(cell)
  const plain = cell.replace(/\s?%$/, '').replace(',', '.')
  if ((type === 'number' || type === 'share') && /^-?\d+(\.\d+)?$/.test(plain)) return Number(plain)
  return cell
}
