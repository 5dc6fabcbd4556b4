/** Whether a figure that was saved still shows what the record has, and where not, why. */
import { type Carried, type CarriedLine, carriedOfPrint } from '../../client/figure/carried/carried.ts'
import { markOf } from '../../client/figure/carried/mark.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { Bad } from './bad.ts'
import { chosenOf } from './material.ts'

export type ChangeCode =
  | 'withdrawn'
  | 'corrected'
  | 'changed'
  | 'gone'
  | 'apart'
  | 'new'
  | 'denied'
  | 'not denied'
  | 'not drawn'
  | 'renamed'
  | 'no entity'

export interface Change {
  code: ChangeCode
  /** As it stands in the figure; null for names, and in a figure of the screen, which has no numbers. */
  line: number | null
  relation: string | null
  claim: string | null
  entity: string | null
  says: string
}

type Marks = CarriedLine['claims']

const nothing = { line: null, relation: null, claim: null, entity: null }

/** In the order of the figure's numbers; empty where nothing has changed. */
export async function changesOf(ledger: Ledger, carried: Carried): Promise<Change[]> {
  const { view, names, lines } = carried
  const now = new Map((await linesNow(ledger, carried)).map(line => [line.relation, line]))
  const numbered = lines.map(({ relation }, n) => ({ relation, line: (n + 1) as number | null }))
  const all = lines.length > 0 ? numbered : view.relations.map(relation => ({ relation, line: null }))
  return [
    ...all.flatMap(({ relation, line }, n): Change[] => {
      const place = line === null ? `the line ${relation}` : `line ${line}`
      const [was, is] = [lines[n], now.get(relation)]
      const lost = was ? claimsLost(ledger, was.claims, is?.claims ?? []) : []
      const told = [
        ...(is ? [] : [{ claim: null, code: 'not drawn' as const, says: `${capital(place)} is no longer drawn.` }]),
        ...lost.map(({ claim, code, how }) => ({ claim, code, says: `A claim behind ${place} ${how}` })),
        ...(was && is ? gained(ledger, was, is, place) : []),
      ]
      return told.map(each => ({ ...nothing, ...each, line, relation }))
    }),
    ...names.flatMap(([entity, mark]): Change[] => {
      const name = ledger.entities.get(entity)?.name
      if (name === undefined) return [{ ...nothing, entity, code: 'no entity', says: `${entity} is no longer in the record.` }]
      return markOf(name) === mark ? [] : [{ ...nothing, entity, code: 'renamed', says: `${entity} has another name now: ${name}.` }]
    }),
  ]
}

async function linesNow(ledger: Ledger, { view }: Carried): Promise<readonly CarriedLine[]> {
  try {
    const { material, under } = await chosenOf(ledger, view)
    return carriedOfPrint(material, material.relations, under).lines
  } catch (error) {
    // nothing of it is drawn any more
    if (error instanceof Bad) return []
    throw error
  }
}

interface Lost {
  claim: string
  code: ChangeCode
  /** "was withdrawn: …" */
  how: string
}

function claimsLost(ledger: Ledger, was: Marks, is: Marks): Lost[] {
  const marks = new Map(is)
  return was.flatMap(([claim, mark]): Lost[] => {
    if (marks.get(claim) === mark) return []
    const record = ledger.claims.get(claim)
    if (!record) return [{ claim, code: 'gone', how: 'is no longer in the record.' }]
    if (record.status === 'superseded') return [{ claim, code: 'corrected', how: 'was corrected.' }]
    const { withdrawn } = record
    if (record.status !== 'active')
      return [{ claim, code: 'withdrawn', how: withdrawn ? `was withdrawn by ${withdrawn.by}: ${withdrawn.reason}` : 'was withdrawn.' }]
    if (marks.has(claim)) return [{ claim, code: 'changed', how: 'has changed.' }]
    return [{ claim, code: 'apart', how: 'no longer counts under the lens of the figure.' }]
  })
}

function gained(ledger: Ledger, was: CarriedLine, is: CarriedLine, place: string) {
  const added = (before: Marks, after: Marks): string[] => {
    const known = new Set(before.map(([id]) => id))
    return after.flatMap(([id]) => (known.has(id) || known.has(ledger.claims.get(id)?.supersedes ?? '') ? [] : [id]))
  }
  const [toldBy, deniedBy, silent] = [added(was.claims, is.claims), added(was.denials, is.denials), added(is.denials, was.denials)]
  return [
    ...toldBy.map(claim => ({ claim, code: 'new' as const, says: `Another claim stands behind ${place}.` })),
    ...deniedBy.map(claim => ({ claim, code: 'denied' as const, says: `${capital(place)} is denied by another claim.` })),
    ...silent.map(claim => ({ claim, code: 'not denied' as const, says: `A denial of ${place} no longer stands.` })),
  ]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
