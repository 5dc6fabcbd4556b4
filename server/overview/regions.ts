import { everyone } from '../contract/everyone.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { ranked } from '../evidence/most-tied.ts'
import { type Communities, findCommunities } from './communities.ts'
import { type Place, placeOutlines, type RegionPlaces } from './places.ts'

/** Below this, communities are no denser than by chance, and the record falls into none. */
const leastModularity = 0.3
const mostRegions = 12
const leastEntities = 10
/** Radius of the largest outline, and of the smallest: it has room for a name. */
const radius = { most: 100, least: 54 }

/** Ends of all relations under everyone's lens, by the entities' numbers: at 2i and 2i + 1. */
export interface Ends {
  ids: readonly string[]
  ends: Int32Array
}

export interface RegionOutline extends Place {
  lead: string
  r: number
}
export interface Regions {
  outlines: readonly RegionOutline[]
  /** Of every entity with a relation: its community, and those of regions are the first numbers. */
  communityOf: ReadonlyMap<string, number>
  communities: number
}

export function endsOf(ledger: Ledger): Ends {
  const { relations } = underLens(ledger, everyone)
  const numbers = new Map<string, number>()
  const number = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size
    numbers.set(id, known)
    return known
  }
  const ends = new Int32Array(2 * relations.length)
  for (const [i, { from, to }] of relations.entries()) {
    ends[2 * i] = number(from)
    ends[2 * i + 1] = number(to)
  }
  return { ids: [...numbers.keys()], ends }
}

const known = new WeakMap<Ledger, Regions>()

export const hasRegions = (ledger: Ledger): boolean => known.has(ledger)

export interface RegionOptions {
  found?: Communities
  places?: RegionPlaces
}

export function regionsOf(ledger: Ledger, options: RegionOptions = {}): Regions {
  const made = known.get(ledger) ?? makeRegions(ledger, options)
  known.set(ledger, made)
  return made
}

export function sameRegion(ledger: Ledger, id: string, places?: RegionPlaces): (other: string) => boolean {
  const { communityOf } = regionsOf(ledger, { places })
  const own = communityOf.get(id)
  return other => other === id || (own !== undefined && communityOf.get(other) === own)
}

function makeRegions(ledger: Ledger, { found, places: before = new Map() }: RegionOptions): Regions {
  const { ids, ends } = endsOf(ledger)
  const { of, modularity } = found ?? findCommunities(ids.length, ends)
  const numbers = new Map(ids.map((id, i) => [id, i]))
  // the most tied come first, so the first of each community is the one that names it
  const groups = new Map<number, string[]>()
  for (const { id } of ranked(underLens(ledger, everyone).relations)) {
    const community = of[numbers.get(id)!]!
    const group = groups.get(community)
    if (group) group.push(id)
    else groups.set(community, [id])
  }
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
  const large = sorted.slice(0, mostRegions).filter(group => group.length >= leastEntities)
  const drawn = modularity < leastModularity || large.length < 2 ? [] : large
  const communityOf = new Map(sorted.flatMap((group, i) => group.map(id => [id, i] as const)))
  const leads = drawn.map(group => group[0]!)
  const sizes = drawn.map(group => radiusOf(group.length, drawn[0]!.length))
  const between = new Map<number, number>()
  for (let i = 0; i < ends.length; i += 2) {
    const [a, b] = [communityOf.get(ids[ends[i]!]!)!, communityOf.get(ids[ends[i + 1]!]!)!]
    if (a === b || a >= drawn.length || b >= drawn.length) continue
    const pair = Math.min(a, b) * drawn.length + Math.max(a, b)
    between.set(pair, (between.get(pair) ?? 0) + 1)
  }
  const places = placeOutlines(
    leads.map((lead, i) => ({ r: sizes[i]!, before: before.get(lead) })),
    (i, j) => between.get(Math.min(i, j) * drawn.length + Math.max(i, j)) ?? 0,
  )
  before.clear()
  for (const [i, lead] of leads.entries()) before.set(lead, places[i]!)
  return {
    outlines: leads.map((lead, i) => ({ lead, r: sizes[i]!, ...places[i]! })),
    communityOf,
    communities: sorted.length,
  }
}

/** Areas are proportional to the numbers of entities, except where a name would not fit. */
const radiusOf = (entities: number, most: number): number => Math.round(Math.max(radius.least, radius.most * Math.sqrt(entities / most)))
