import type { Claim, EntityRef } from '../../../server/contract/claim.ts'
import type { QualifierType } from '../../../server/contract/ontology.ts'
import type { CorrectionInput } from '../../../server/contract/write.ts'
import type { End } from '../../state/write-task.ts'
import { bringsOf } from './new-ends.ts'
import type { ClaimRows, LinkRow } from './rows-of-claim.ts'
import { t } from './t.ts'
import { dateIn, whenIn, writtenDate } from './written-date.ts'

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
    tie: null,
    object: end(claim.object.id),
    chain: linksOf(claim, ({ id }) => end(id)),
    modality: claim.modality,
    quote: claim.quote ?? '',
    paragraph: String(locator?.paragraph ?? ''),
    line: String(locator?.line ?? ''),
    start: String(locator?.start ?? ''),
    page: String(locator?.page ?? ''),
    date: writtenDate(claim),
    denies: claim.denies.map(id => ({ id, text: id })),
    passages: claim.passages.map(({ role, quote, locator }) => ({ role, quote, at: locator })),
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
  const denies = rows.denies.map(({ id }) => id)
  const date = dateIn(rows.date)
  const passages = rows.passages.map(({ role, quote, at }) => ({ role, said: { quote, ...(at && { at }) } }))
  const subjectQuote = passages.find(({ role }) => role === 'subject')
  const also = passages.filter(({ role }) => role === 'also').map(({ said }) => said)
  const brings = bringsOf(rows)
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
    ...(rows.modality !== '' && { modality: rows.modality }),
    ...(quote !== '' && { quote }),
    ...(place.some(each => each !== '') && {
      // characters are code points, as in the files
      at: { paragraph, line, start, end: start + [...quote].length, ...(rows.page.trim() !== '' && { page: Number(rows.page) }) },
    }),
    ...(date !== null && { date }),
    ...(subjectQuote && { subjectQuote: subjectQuote.said }),
    ...(also.length > 0 && { alsoQuotes: also }),
    ...(brings && { brings }),
    ...(denies.length > 0 && { denies }),
    ...(rows.note.trim() !== '' && { note: rows.note.trim() }),
    ...qualifiersOf(rows, kept, types),
  } as CorrectionInput
}

/** By its type; what is not a number is sent as it is, so that the server says so. */
function qualifiersOf(
  { qualifiers, date }: ClaimRows,
  kept: Partial<CorrectionInput>,
  types: Readonly<Record<string, QualifierType>>,
): Pick<CorrectionInput, 'qualifiers'> {
  const others = Object.entries(kept.qualifiers ?? {}).filter(([key]) => !Object.hasOwn(types, key))
  const given = Object.entries(types).flatMap(([key, type]) => {
    const value = qualifiers[key] ?? ''
    const text = typeof value === 'string' ? value.trim() : value.id
    if (text === '') return []
    const number = type === 'number' || type === 'share' ? Number(text.replace(/\s*%$/, '').replace(',', '.')) : Number.NaN
    const day = type === 'date' ? dateIn(text) : null
    if (typeof day === 'string') return [[key, day] as const]
    return [[key, type === 'boolean' ? text === 'true' : Number.isNaN(number) ? text : number] as const]
  })
  const when = whenIn(date)
  const all = [...others, ...given, ...(when === null ? [] : [['when', when] as const])]
  return kept.qualifiers === undefined && all.length === 0 ? {} : { qualifiers: Object.fromEntries(all) }
}

export function keptOf(claim: Claim): Partial<CorrectionInput> {
  // the date's own row says this
  const { when, ...qualifiers } = claim.qualifiers
  return {
    polarity: claim.polarity,
    ...(claim.notContested && { contested: false }),
    contestedBy: claim.contestedBy,
    contradicts: claim.contradicts,
    supports: claim.supports,
    derived: claim.derived,
    qualifiers: when !== undefined && when !== writtenDate(claim) ? claim.qualifiers : qualifiers,
    ...(claim.mood && { mood: claim.mood }),
    ...(claim.contentOf && { contentOf: claim.contentOf }),
    ...(claim.notDrawn && { notDrawn: claim.notDrawn }),
    ...(claim.credibility && { credibility: claim.credibility }),
  }
}
