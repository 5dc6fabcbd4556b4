import type { Claim, EntityRef } from '../../../server/contract/claim.ts'
import type { QualifierType } from '../../../server/contract/ontology.ts'
import type { CorrectionInput } from '../../../server/contract/write.ts'
import type { End } from '../../state/write-task.ts'
import { t } from './t.ts'

export interface LinkRow {
  /** Stays with the row when others are removed. */
  key: number
  agent: End | null
  act: string
  heardIn: End | null
  /** What else the link says, kept as it is. */
  rest: Omit<CorrectionInput['chain'][number], 'agent' | 'act' | 'heardIn'>
  /** The same in words: "said to be Nouri al-Maliki". */
  beside?: string
}
export interface ClaimRows {
  subject: End | null
  predicate: string
  object: End | null
  chain: LinkRow[]
  modality: string
  quote: string
  paragraph: string
  line: string
  start: string
  date: string
  denies: string
  note: string
  /** By name: as typed, or an entity as chosen. Qualifiers that the predicate does not list have no row. */
  qualifiers: Readonly<Record<string, string | End>>
}

export const noClaim: ClaimRows = {
  subject: null,
  predicate: '',
  object: null,
  chain: [{ key: 0, agent: null, act: 'states', heardIn: null, rest: {} }],
  modality: '',
  quote: '',
  paragraph: '',
  line: '',
  start: '',
  date: '',
  denies: '',
  note: '',
  qualifiers: {},
}

export const linksOf = ({ chain }: Claim, end: (agent: EntityRef) => End): LinkRow[] =>
  chain.map(({ agent, act, heardIn, attributedTo, releases: _, ...rest }, key) => ({
    key,
    agent: end(agent),
    act,
    heardIn: heardIn ? end(heardIn) : null,
    rest: { ...rest, ...(attributedTo && { attributedTo: attributedTo.id }) },
    beside: attributedTo ? t('saidToBe', { attributedTo: attributedTo.name }) : '',
  }))

/** `end` gives an entity's labels. */
export function rowsOf(claim: Claim, end: (id: string) => End): ClaimRows {
  const { locator } = claim.source
  return {
    subject: end(claim.subject.id),
    predicate: claim.predicate,
    object: end(claim.object.id),
    chain: linksOf(claim, ({ id }) => end(id)),
    modality: claim.modality,
    quote: claim.quote ?? '',
    paragraph: String(locator?.paragraph ?? ''),
    line: String(locator?.line ?? ''),
    start: String(locator?.start ?? ''),
    date: claim.dateFrom === claim.dateTo ? (claim.dateFrom ?? '') : '',
    denies: claim.denies.join(' '),
    note: claim.note ?? '',
    qualifiers: Object.fromEntries(
      Object.entries(claim.qualifiers).map(([key, value]) => {
        const name = claim.qualifierNames[key]
        return [key, name === undefined ? String(value) : { ...end(String(value)), name }]
      }),
    ),
  }
}

/** `kept`: what the form has no rows for. `types`: the qualifiers that have rows. */
export function toInput(
  rows: ClaimRows,
  by: string,
  kept: Partial<CorrectionInput>,
  types: Readonly<Record<string, QualifierType>> = {},
): CorrectionInput {
  const quote = rows.quote.trim()
  const denies = rows.denies.split(/[\s,]+/).filter(id => id !== '')
  const place = [rows.paragraph, rows.line, rows.start].map(each => each.trim())
  // an empty row is not zero: it is refused where the others of the place are given
  const [paragraph, line, start] = place.map(each => (each === '' ? Number.NaN : Number(each))) as [number, number, number]
  return {
    ...kept,
    by,
    subject: rows.subject?.id ?? '',
    predicate: rows.predicate,
    object: rows.object?.id ?? '',
    chain: rows.chain.map(({ agent, act, heardIn, rest }) => ({
      agent: agent?.id ?? '',
      act: act.trim(),
      ...(heardIn && { heardIn: heardIn.id }),
      ...rest,
    })),
    ...(rows.modality !== '' && { modality: rows.modality as NonNullable<CorrectionInput['modality']> }),
    ...(quote !== '' && { quote }),
    ...(place.some(each => each !== '') && {
      // characters are code points, as in the files
      at: { paragraph, line, start, end: start + [...quote].length },
    }),
    ...(rows.date.trim() !== '' && { date: rows.date.trim() }),
    ...(denies.length > 0 && { denies }),
    ...(rows.note.trim() !== '' && { note: rows.note.trim() }),
    ...qualifiersOf(rows, kept, types),
  }
}

/** By its type; what is not a number is sent as it is, so that the server says so. */
function qualifiersOf(
  { qualifiers }: ClaimRows,
  kept: Partial<CorrectionInput>,
  types: Readonly<Record<string, QualifierType>>,
): Pick<CorrectionInput, 'qualifiers'> {
  const others = Object.entries(kept.qualifiers ?? {}).filter(([key]) => !Object.hasOwn(types, key))
  const given = Object.entries(types).flatMap(([key, type]) => {
    const value = qualifiers[key] ?? ''
    const text = typeof value === 'string' ? value.trim() : value.id
    if (text === '') return []
    const number = type === 'number' || type === 'share' ? Number(text) : Number.NaN
    return [[key, type === 'boolean' ? text === 'true' : Number.isNaN(number) ? text : number] as const]
  })
  const all = [...others, ...given]
  return kept.qualifiers === undefined && all.length === 0 ? {} : { qualifiers: Object.fromEntries(all) }
}

export function keptOf(claim: Claim): Partial<CorrectionInput> {
  const quoteAt = ({ quote, locator }: Claim['passages'][number]) => ({ quote, ...(locator && { at: locator }) })
  const subject = claim.passages.find(({ role }) => role === 'subject')
  const also = claim.passages.filter(({ role }) => role === 'also').map(quoteAt)
  const period = { ...(claim.dateFrom && { from: claim.dateFrom }), ...(claim.dateTo && { to: claim.dateTo }) }
  return {
    polarity: claim.polarity,
    ...(claim.notContested && { contested: false }),
    contestedBy: claim.contestedBy,
    contradicts: claim.contradicts,
    supports: claim.supports,
    derived: claim.derived,
    qualifiers: claim.qualifiers,
    ...(claim.mood && { mood: claim.mood }),
    ...(claim.contentOf && { contentOf: claim.contentOf }),
    ...(claim.notDrawn && { notDrawn: claim.notDrawn }),
    ...(claim.credibility && { credibility: claim.credibility }),
    ...(claim.dateFrom !== claim.dateTo && { date: period }),
    ...(subject && { subjectQuote: quoteAt(subject) }),
    ...(also.length > 0 && { alsoQuotes: also }),
  }
}
