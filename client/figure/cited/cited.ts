import type { Claim } from '../../../server/contract/claim.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { groundWord } from '../../notation/grounds.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { claimFacts } from '../../words/qualifiers.ts'
import { claimSentence } from '../../words/told.ts'
import { drawnOf, type PrintMaterial, type PrintRelation } from '../print/material.ts'
import { numbered } from '../print/numbering.ts'
import { t } from '../t.ts'

export interface Piece {
  words: string
  kind: 'plain' | 'quote' | 'denial'
  url?: string
}

export interface Statement {
  number: number
  /** "The recorded voice says that …", with the ground where it is disputed; ends with a full stop. */
  text: string
  note: readonly Piece[]
  disputed: boolean
}

export interface Group {
  /** "Said by the recorded voice, as quoted" */
  heading: string
  statements: readonly Statement[]
}

export interface CitedSource {
  id: string
  title: string
  publisher: string | null
  url: string | null
  /** 2022, 2022-07 or 2022-07-20; null where it is not known. */
  date: string | null
}

export interface CitedText {
  title: string
  /** An editor's words; empty: none. */
  caption: string
  groups: readonly Group[]
  sources: readonly CitedSource[]
  coverage: { statements: number; noted: number }
  foot: readonly string[]
}

/** Only relations with both ends among the entities, as the figure has them; those are numbered as there. */
export function citedOf(material: PrintMaterial, options: { title: string; caption?: string; foot: readonly string[] }): CitedText {
  const { relations, groups } = numbered(drawnOf(material), () => false)
  const known: Known = { sources: new Map(), denials: new Map() }
  /** Of a relation that a reader holds not disputed, none: whoever denies the recording. */
  const denying = ({ relation, evidence }: PrintRelation): Claim[] => {
    const standing = new Set(material.denials.flatMap(({ relationIds, claimIds }) => (relationIds.includes(relation.id) ? claimIds : [])))
    return evidence.denials.filter(({ id }) => standing.has(id))
  }
  const statements = new Map(
    relations.map((relation, n): [number, Statement] => [
      n + 1,
      {
        number: n + 1,
        text: statementOf(relation),
        disputed: relation.relation.contested,
        note: noteOf(relation, n + 1, known, denying(relation)),
      },
    ]),
  )
  const all = [...statements.values()]
  const noted = all.filter(({ note }) => note.length > 0).length
  return {
    title: options.title,
    caption: options.caption ?? '',
    groups: groups.map(({ heading, notes }) => ({
      heading,
      statements: notes
        .flatMap(({ numbers }) => numbers)
        .toSorted((a, b) => a - b)
        .flatMap(number => statements.get(number) ?? []),
    })),
    sources: [...known.sources.values()].map(({ source }) => source),
    coverage: { statements: all.length, noted },
    foot: [t('citedCoverage', { statements: all.length, noted }), ...options.foot],
  }
}

/** The claims that are said as the line is drawn come first; one says it, and the note has them all. */
function statementOf({ relation, label, evidence: { claims } }: PrintRelation): string {
  const main = mainOf(relation, claims)
  const sentence = withoutStop(main ? claimSentence(main) : label)
  const grounds = relation.contested ? listOf(relation.contestedOn.map(groundWord)) : ''
  return grounds === '' ? `${sentence}.` : t('citedDisputed', { sentence, grounds })
}

interface Known {
  sources: Map<string, { source: CitedSource; first: number }>
  denials: Map<string, number>
}

function noteOf({ relation, evidence: { claims } }: PrintRelation, number: number, known: Known, denials: readonly Claim[]): Piece[] {
  const main = mainOf(relation, claims)
  const pieces: Piece[] = []
  for (const claim of [...claims].sort((a, b) => Number(b === main) - Number(a === main))) {
    // what is said in other words than the statement is said with its own speaker
    const sentence = claimSentence(claim)
    if (claim !== main && !(main && sentence === claimSentence(main))) pieces.push({ kind: 'plain', words: `${withoutStop(sentence)}:` })
    pieces.push(...placed(claim, number, known))
  }
  for (const claim of denials) {
    const first = known.denials.get(claim.id)
    const sentence = withoutStop(claimSentence(claim))
    if (first === undefined) {
      known.denials.set(claim.id, number)
      pieces.push({ kind: 'denial', words: t('citedDenied', { sentence }) }, ...placed(claim, number, known))
    } else pieces.push({ kind: 'denial', words: t('citedDeniedAgain', { sentence, note: first }) })
  }
  return pieces
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')

const mainOf = (relation: PrintRelation['relation'], claims: readonly Claim[]): Claim | undefined =>
  claims.find(claim => claim.derived === relation.derived && claim.modality === relation.modality) ?? claims[0]

/** "Middle East Monitor, “title”, 2022-07-20": without a title that begins with its publisher, which is our own description. */
export const namedSource = ({ publisher, title, date }: CitedSource): string =>
  listOf([publisher, publisher !== null && title.startsWith(publisher) ? '' : inQuotes(title), date ?? t('noDate')], 'unit')

/** Quote, chain of attribution, and place; a source is told in full where it is first mentioned. */
function placed(claim: Claim, number: number, { sources }: Known): Piece[] {
  const { id, title, publisher, url, date, locator } = claim.source
  const source = { id, title, publisher: publisher?.name ?? null, url, date }
  const { first } = sources.get(id) ?? { first: number }
  if (first === number) sources.set(id, { first, source })
  const { page = 0, paragraph: at = 0 } = locator ?? {}
  const paragraph = locator ? (page > 0 ? t('citedPage', { page }) : t('citedParagraph', { paragraph: at })) : ''
  const place =
    first === number ? [namedSource(source), paragraph] : [source.publisher ?? inQuotes(title), paragraph, t('citedNote', { note: first })]
  const facts = claimFacts(claim)
  const remark = withoutStop((claim.note ?? '').replaceAll(/\s+/g, ' ').trim())
  const through = claim.chain.map(({ agent, act }) => t('citedLink', { agent: agent.name, act }))
  return [
    ...(claim.quote === null ? [] : [{ kind: 'quote' as const, words: inQuotes(claim.quote) }]),
    ...(facts.length === 0
      ? []
      : [{ kind: 'plain' as const, words: t('citedFacts', { facts: facts.map(({ words }) => words).join('; ') }) }]),
    ...(remark === '' ? [] : [{ kind: 'plain' as const, words: t('citedRemark', { remark }) }]),
    ...(claim.derived ? [{ kind: 'plain' as const, words: t('citedInference') }] : []),
    { kind: 'plain', words: t('citedThrough', { chain: through.join('; ') }) },
    { kind: 'plain', words: `${listOf(place, 'unit')}.`, ...(url !== null && { url }) },
  ]
}
