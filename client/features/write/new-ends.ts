import { type Kinds, kindTable, takenKinds } from '../../../server/contract/kinds.ts'
import type { Predicate } from '../../../server/contract/ontology.ts'
import type { KindRow } from '../../../server/contract/vocabulary.ts'
import type { Brings } from '../../../server/contract/write.ts'
import { guessKind } from '../../../server/names/kind-in-name.ts'
import { isUnnamed } from '../../../server/names/unnamed.ts'
import type { End } from '../../state/write-task.ts'
import type { ClaimRows } from './rows-of-claim.ts'

/** One name is one entity, wherever it stands in the form. */
export const newEnd = (name: string, kind: string | null): End => ({ id: refOf('', name), name, kinds: [], made: { kind } })

/** "new:ada-quist-1f3a": the letters that a ref may have, and a number of all of them. */
function refOf(what: string, name: string): string {
  let sum = 0
  for (const letter of name) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
  return `new:${what}${words}-${sum.toString(36)}`
}

export const kindRef = (words: string): string => refOf('kind-', words)
export const tieRef = 'new:tie'

/** With the labels of kinds guessed or chosen. */
export function withKinds(rows: ClaimRows, kindRows: readonly KindRow[], predicates: readonly Predicate[]): ClaimRows {
  const kinds = kindTable(kindRows)
  const predicate = predicates.find(({ id }) => id === rows.predicate)
  const labelled = (end: End | null, wanted: readonly string[] | null): End | null => {
    if (!end?.made) return end
    const kind = end.made.kind ?? guessKind(end.name, kinds, wanted)
    // the kind itself first: what it is called and drawn as
    return { ...end, kinds: [kind, ...kinds.labelsOf(kind).filter(label => label !== 'Entity' && label !== kind)] }
  }
  return {
    ...rows,
    subject: labelled(rows.subject, predicate?.from ?? null),
    object: labelled(rows.object, predicate?.to ?? null),
    chain: rows.chain.map((link, i) => ({
      ...link,
      agent: labelled(i === 0 ? link.agent : asVoice(link.agent, kinds), i === 0 ? takenKinds.publisher : takenKinds.agent),
      heardIn: labelled(link.heardIn, takenKinds.heardIn),
    })),
    qualifiers: Object.fromEntries(
      Object.entries(rows.qualifiers).map(([key, value]) => [key, typeof value === 'string' ? value : labelled(value, null)!]),
    ),
  }
}

/** Who speaks and has no name is a voice, unless somebody chose what it is. */
const asVoice = (end: End | null, kinds: Kinds): End | null =>
  end?.made && end.made.kind === null && end.made.words === undefined && isUnnamed(end.name) && kinds.row('Voice')
    ? { ...end, made: { kind: 'Voice' } }
    : end

export function madeIn({ subject, object, chain, qualifiers }: ClaimRows): End[] {
  const ends = [subject, object, ...chain.flatMap(({ agent, heardIn }) => [agent, heardIn]), ...Object.values(qualifiers)]
  const made = ends.flatMap(end => (end && typeof end !== 'string' && end.made ? [end] : []))
  return [...new Map(made.map(end => [end.id, end])).values()]
}

export function bringsOf(rows: ClaimRows): Brings | null {
  const ends = madeIn(rows)
  const words = [...new Set(ends.flatMap(({ made }) => made?.words ?? []))]
  if (ends.length === 0 && rows.tie === null) return null
  return {
    entities: ends.map(({ id, name, kinds, made }) => ({
      ref: id,
      name,
      kind: made?.words === undefined ? (made?.kind ?? kinds[0] ?? 'Thing') : kindRef(made.words),
      // an unnamed voice is never taken for another one
      ...(kinds.includes('Voice') && { status: 'unnamed', resolved: false }),
    })),
    predicates: rows.tie === null ? [] : [{ ref: tieRef, ...rows.tie, symmetric: false }],
    kinds: words.map(each => ({ ref: kindRef(each), words: each, like: ends.find(({ made }) => made?.words === each)?.kinds[0] })),
  }
}
