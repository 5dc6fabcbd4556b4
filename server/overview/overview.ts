import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import type { Bundle, Overview, Region, Tied, Ties } from '../contract/routes/overview.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { ranked, type Tied as TiedEntity } from '../evidence/most-tied.ts'
import { entityRef } from '../ledger/refs.ts'
import type { RegionPlaces } from './places.ts'
import { regionsOf } from './regions.ts'

const mostBundles = 60
const mostNamed = 3
const mostListed = 6

/** Regions are those of everyone's lens; counts in and between them follow this lens. Throws UnknownInLens. */
export function overview(ledger: Ledger, lens: Lens, places?: RegionPlaces): Overview {
  const { outlines, communityOf, communities } = regionsOf(ledger, { places })
  const { relations } = underLens(ledger, lens)
  const regionOf = (id: string): number => communityOf.get(id) ?? Number.POSITIVE_INFINITY
  const isDrawn = (region: number): boolean => region < outlines.length
  const inside = outlines.map(none)
  const out = outlines.map(() => 0)
  const between = new Map<string, Bundle>()
  const all = none()
  let elsewhere = 0
  for (const relation of relations) {
    count(all, relation)
    const [a, b] = [regionOf(relation.from), regionOf(relation.to)].sort((x, y) => x - y) as [number, number]
    if (a === b && isDrawn(a)) {
      count(inside[a]!, relation)
      continue
    }
    if (isDrawn(a)) out[a]! += 1
    if (isDrawn(b)) {
      out[b]! += 1
      const key = `${a} ${b}`
      const bundle = between.get(key) ?? { a: outlines[a]!.lead, b: outlines[b]!.lead, ...none() }
      between.set(key, bundle)
      count(bundle, relation)
    } else elsewhere += 1
  }
  const tied = ranked(relations)
  const members = outlines.map((): TiedEntity[] => [])
  for (const each of tied) if (isDrawn(regionOf(each.id))) members[regionOf(each.id)]!.push(each)
  const bundles = [...between.values()].sort((a, b) => b.relations - a.relations || (a.a + a.b < b.a + b.b ? -1 : 1))
  const thinner = bundles.slice(mostBundles)
  const told = (each: TiedEntity): Tied => ({ ...entityRef(ledger, each.id), ...numbersOf(each) })
  return {
    entities: ledger.entities.size,
    all,
    mostTied: tied.slice(0, mostListed).map(told),
    regions: outlines.map(({ lead, x, y, r }, i): Region => {
      const own = members[i]!
      const { id, name, kind } = entityRef(ledger, lead)
      return {
        ...{ id, name, kind, entities: own.length, inside: inside[i]!, out: out[i]! },
        kinds: kindsOf(ledger, own),
        top: own
          .filter(each => each.id !== lead)
          .slice(0, mostNamed)
          .map(told),
        ...{ x, y, r },
      }
    }),
    bundles: bundles.slice(0, mostBundles),
    notDrawn: {
      communities: communities - outlines.length,
      entities: tied.filter(({ id }) => !isDrawn(regionOf(id))).length,
      alone: ledger.entities.size - tied.length,
      bundles: thinner.length,
      relations: elsewhere + thinner.reduce((sum, bundle) => sum + bundle.relations, 0),
    },
  }
}

const none = (): Ties => ({ relations: 0, corroborated: 0, contested: 0 })

function count(ties: Ties, { origins, derived, contested }: Relation): void {
  ties.relations += 1
  if (origins > 1 && !derived) ties.corroborated += 1
  if (contested) ties.contested += 1
}

const numbersOf = ({ relations, origins, claims }: TiedEntity) => ({ relations: relations.length, origins, claims })

function kindsOf(ledger: Ledger, members: readonly TiedEntity[]): Region['kinds'] {
  const counts = new Map<string, number>()
  for (const { id } of members) {
    const { kind } = entityRef(ledger, id)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
}
