import type { ClaimRecord } from '../contract/claim.ts'
import type { Lens } from '../contract/lens.ts'
import { type Contest, isRetracted } from './contest.ts'
import { heldOn, isAfter, isBefore } from './dates.ts'
import { type Ledger, publisherOf } from './ledger.ts'
import { withParts } from './set-aside.ts'

export interface Filter {
  parameter: keyof Lens
  passes: (claim: ClaimRecord) => boolean
}

/** One test per parameter that is set. Unknown values never pass: a source without a date is neither before nor after. */
export function filtersOf(ledger: Ledger, lens: Lens, contest: Contest): Filter[] {
  const filters: Filter[] = []
  const filter = (parameter: keyof Lens, passes: Filter['passes']) => filters.push({ parameter, passes })
  const among = <T>(parameter: keyof Lens, values: readonly T[], of: (claim: ClaimRecord) => T) => {
    const allowed = new Set(values)
    if (allowed.size > 0) filter(parameter, claim => allowed.has(of(claim)))
  }
  if (lens.by.length > 0) filter('by', accordingTo(ledger, lens.by, contest))
  among('publisher', lens.publisher, claim => publisherOf(ledger, claim))
  among('modality', lens.modality, claim => (claim.derived ? null : claim.modality))
  among('type', lens.type, claim => claim.predicate)
  const { contested, saidBefore, saidAfter, heldOn: day } = lens
  if (contested !== undefined) filter('contested', claim => contest.of(claim).length > 0 === contested)
  if (lens.contestedOn.length > 0) filter('contestedOn', claim => contest.of(claim).some(ground => lens.contestedOn.includes(ground)))
  if (lens.kind.length > 0) {
    const kinds = new Set(lens.kind)
    const shown = (id: string) => {
      const entity = ledger.entities.get(id)
      return entity !== undefined && kinds.has(entity.kind)
    }
    filter('kind', claim => shown(claim.subject) && shown(claim.object))
  }
  const said = (claim: ClaimRecord) => ledger.entities.get(claim.source)?.facts?.date ?? null
  const saidWhen = (test: (date: string) => boolean) => (claim: ClaimRecord) => {
    const date = said(claim)
    return date !== null && test(date)
  }
  if (saidBefore !== undefined)
    filter(
      'saidBefore',
      saidWhen(date => isBefore(date, saidBefore)),
    )
  if (saidAfter !== undefined)
    filter(
      'saidAfter',
      saidWhen(date => isAfter(date, saidAfter)),
    )
  if (day !== undefined) filter('heldOn', ({ dateFrom, dateTo }) => (dateFrom !== null || dateTo !== null) && heldOn(dateFrom, dateTo, day))
  return filters
}

/** Asserted by one of these speakers and not retracted, or stated or heard in one of these sources or its parts. */
function accordingTo(ledger: Ledger, ids: readonly string[], contest: Contest): Filter['passes'] {
  const allowed = new Set(ids.flatMap(id => [...withParts(ledger, id)]))
  return claim =>
    (allowed.has(claim.assertedBy) && !isRetracted(ledger, claim, contest)) ||
    allowed.has(claim.source) ||
    claim.chain.some(({ heardIn }) => heardIn !== undefined && allowed.has(heardIn))
}
