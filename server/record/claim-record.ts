/** From files to stored form; what follows from the chain is computed here. */
import type { ChainLink, ClaimRecord } from '../contract/claim.ts'
import type { ClaimInFile, LinkInFile, QuoteAt } from '../contract/files/claim.ts'
import type { SourceFile } from '../contract/files/source.ts'
import { usualModality, voiceOf } from '../contract/record-words.ts'
import { claimDigest, setsOf } from './digest.ts'

/** The links of a spelt-out chain, or why it cannot be spelt out. */
export type SpeltChain = { links: LinkInFile[] } | { unknown: string } | { circle: string }

export function spellOut(chains: SourceFile['chains'], name: string, above: readonly string[] = []): SpeltChain {
  if (above.includes(name)) return { circle: [...above, name].join(' → ') }
  const parts = Object.hasOwn(chains, name) ? chains[name] : undefined
  if (parts === undefined) return { unknown: name }
  const links: LinkInFile[] = []
  for (const part of parts) {
    const spelt = typeof part === 'string' ? spellOut(chains, part, [...above, name]) : { links: [part] }
    if (!('links' in spelt)) return spelt
    links.push(...spelt.links)
  }
  return { links }
}

/** Asserted by the speaker nearest to the content; a reported one by the publisher, who vouches that it was said. */
export function claimRecord(claim: Omit<ClaimInFile, 'chain'>, spelt: LinkInFile[], source: string, recordedBy: string): ClaimRecord {
  const links = spelt.map((link, i) => (claim.act !== undefined && i === spelt.length - 1 ? { ...link, act: claim.act } : link))
  const modality = claim.modality ?? usualModality(links.length)
  const nearest = voiceOf(modality) === 'vouched' ? links[0] : links.at(-1)
  const throughLinks = claim.contested === false ? [] : links.flatMap(link => link.contestedBy ?? [])
  const contestedBy = [...new Set([...throughLinks, ...(claim.contestedBy ?? [])])]
  const { from, to } = dates(claim.date)
  const record: Omit<ClaimRecord, 'digest'> = {
    id: claim.id,
    subject: claim.subject,
    predicate: claim.predicate,
    object: claim.object,
    assertedBy: nearest?.agent ?? '',
    chain: links.map(({ contestedBy: _, ...link }): ChainLink => link),
    source,
    locator: claim.at ?? null,
    quote: claim.quote ?? null,
    passages: passages(claim),
    modality,
    mood: claim.mood ?? null,
    polarity: claim.polarity ?? 'positive',
    ...(claim.contested === false && { notContested: true as const }),
    contestedBy,
    ...setsOf({ denies: [], contradicts: [], supports: [], ...claim }),
    contentOf: claim.contentOf ?? null,
    derived: claim.derived ?? false,
    notDrawn: claim.notDrawn ?? null,
    dateFrom: from,
    dateTo: to,
    datePrecision: precision(from, to),
    qualifiers: claim.qualifiers ?? {},
    note: claim.note ?? null,
    credibility: claim.credibility ?? null,
    ...standing(claim, recordedBy),
  }
  return { ...record, digest: claimDigest(record) }
}

function standing({ status = 'active', supersedes, withdrawn, recorded }: Omit<ClaimInFile, 'chain'>, recordedBy: string) {
  return {
    status,
    ...(supersedes !== undefined && { supersedes }),
    ...(withdrawn && { withdrawn }),
    recordedAt: recorded?.at ?? null,
    recordedBy: recorded?.by ?? recordedBy,
  }
}

function passages({ subjectQuote, alsoQuotes = [] }: Pick<ClaimInFile, 'subjectQuote' | 'alsoQuotes'>): ClaimRecord['passages'] {
  const passage = (role: 'subject' | 'also', { quote, at }: QuoteAt) => ({ role, quote, locator: at ?? null })
  return [...(subjectQuote ? [passage('subject', subjectQuote)] : []), ...alsoQuotes.map(each => passage('also', each))]
}

function dates(date: ClaimInFile['date']): { from: string | null; to: string | null } {
  if (typeof date === 'string') return { from: date, to: date }
  return { from: date?.from ?? null, to: date?.to ?? null }
}

function precision(from: string | null, to: string | null): ClaimRecord['datePrecision'] {
  const shortest = Math.min(...[from, to].flatMap(date => (date === null ? [] : [date.length])))
  return shortest === 4 ? 'year' : shortest === 7 ? 'month' : shortest === 10 ? 'day' : null
}
