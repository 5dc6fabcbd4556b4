import type { ChainLink, ClaimRecord } from '../contract/claim.ts'
import type { ClaimInFile, LinkInFile } from '../contract/files/claim.ts'
import type { AssessmentInFile, SourceFile } from '../contract/files/source.ts'
import type { Assessment, EntityRecord } from '../contract/graph.ts'
import { usualModality } from '../contract/record-words.ts'
import { given, recorded } from './given.ts'
import type { IndexedRecords } from './indexed-records.ts'

export function sourceHead({ id, name, note, facts, ...own }: EntityRecord): Omit<SourceFile, 'chains' | 'claims'> {
  const title = facts?.title ?? null
  return {
    id,
    ...given({ title, name: name === (title ?? id) ? null : name }),
    publisher: facts?.publisher ?? '',
    ...given({
      url: facts?.url,
      date: facts?.date,
      dateBasis: facts?.dateBasis,
      copyOf: facts?.copyOf,
      reliability: facts?.reliability,
      note,
    }),
    ...recorded(own),
  }
}

export function sourceFile(records: IndexedRecords, id: string, author: string): SourceFile {
  const claims = records.claimsIn.get(id)
  const claimsBy = claims.find(claim => claim.recordedAt === null)?.recordedBy ?? author
  const names = new Map<string, string>()
  const chains: SourceFile['chains'] = {}
  const nameOf = (chain: readonly ChainLink[]): string => {
    const key = JSON.stringify(chain)
    const name = names.get(key) ?? free(chains, chain.map(link => link.agent).join(' > '))
    names.set(key, name)
    chains[name] ??= chain as LinkInFile[]
    return name
  }
  const filed = claims.map(claim => claimInFile(claim, nameOf(claim.chain), claimsBy))
  const judgements = records.judgementsIn.get(id)
  return {
    ...sourceHead(records.entities.get(id) as EntityRecord),
    ...(claimsBy !== author && { claimsBy }),
    chains,
    claims: filed,
    ...(judgements.length > 0 && { assessments: judgements.map(assessmentInFile) }),
    expect: { claims: filed.length },
  }
}

function free(chains: SourceFile['chains'], name: string): string {
  let n = 1
  while (Object.hasOwn(chains, n === 1 ? name : `${name} (${n})`)) n++
  return n === 1 ? name : `${name} (${n})`
}

function claimInFile(claim: ClaimRecord, chain: string, claimsBy: string): ClaimInFile {
  const { id, subject, predicate, object, contestedBy, status, dateFrom, dateTo } = claim
  const date = dateFrom === dateTo ? dateFrom : given({ from: dateFrom, to: dateTo })
  return {
    id,
    chain,
    subject,
    predicate,
    object,
    ...given({
      modality: claim.modality === usualModality(claim.chain.length) ? null : claim.modality,
      mood: claim.mood,
      polarity: claim.polarity === 'positive' ? null : claim.polarity,
      date,
      quote: claim.quote,
      at: claim.locator,
    }),
    ...quotesInFile(claim),
    ...given({
      qualifiers: Object.keys(claim.qualifiers).length === 0 ? null : claim.qualifiers,
      contested: claim.notContested ? false : null,
      contestedBy: some(contestedBy),
      denies: some(claim.denies),
      contradicts: some(claim.contradicts),
      supports: some(claim.supports),
      contentOf: claim.contentOf,
      derived: claim.derived || null,
      notDrawn: claim.notDrawn,
      credibility: claim.credibility,
      note: claim.note,
      supersedes: claim.supersedes,
      status: status === 'active' ? null : status,
      withdrawn: claim.withdrawn,
    }),
    ...(claim.recordedBy === claimsBy && claim.recordedAt === null ? {} : recorded(claim)),
  }
}

function quotesInFile({ passages }: ClaimRecord): Pick<ClaimInFile, 'subjectQuote' | 'alsoQuotes'> {
  const of = (role: 'subject' | 'also') =>
    passages.filter(each => each.role === role).map(({ quote, locator }) => ({ quote, ...given({ at: locator }) }))
  return given({ subjectQuote: of('subject')[0], alsoQuotes: some(of('also')) })
}

const some = <T>(list: readonly T[]): T[] | null => (list.length === 0 ? null : [...list])

const assessmentInFile = ({ id, claim, source: _, assessor, date, reason, ...grades }: Assessment): AssessmentInFile => ({
  id,
  ...given({ claim }),
  assessor,
  date,
  reason,
  ...given(grades),
})
