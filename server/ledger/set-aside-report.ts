import type { Lens } from '../contract/lens.ts'
import type { ToldClaim } from '../contract/told.ts'
import type { FallCode, SetAside } from '../contract/what-if.ts'
import { agreeing, inQuotes, inSentence as within } from '../contract/wording.ts'
import type { FallReason } from '../evidence/dependence.ts'
import { toEntity } from '../evidence/entity.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { fallWords, setAsideSummary } from '../evidence/set-aside-summary.ts'
import { headline as claimHeadline, claimSentence } from './headlines.ts'
import { namedIn, nameOf, titleOf } from './refs.ts'
import { listed } from './words.ts'

/** At most `limit` relations of either; throws UnknownInLens. */
export function setAsideReport(ledger: Ledger, lens: Lens, limit: number): SetAside {
  const {
    fallen: relations,
    standing,
    weakened,
    claims,
    appeared,
    noLongerContested,
    fewerDeniers,
    ...same
  } = setAsideSummary(ledger, lens)
  const before = underLens(ledger, { ...lens, without: [] })
  const { fallen, degrees: after } = underLens(ledger, lens)
  const itself = new Set(lens.without)
  const fell = before.claims.filter(({ id, status }) => status === 'active' && fallen.has(id) && !itself.has(id)).length
  const shown = { fallen: relations.slice(0, limit), standing: standing.slice(0, limit) }
  const ends = [...new Set([...shown.fallen, ...shown.standing].flatMap(({ from, to }) => [from, to]))].sort()
  const listed = new Set(shown.standing.map(({ id }) => id))
  return {
    ...same,
    without: lens.without.map(id => ({ id, name: foundationName(ledger, id), told: foundationTold(ledger, id) })),
    headline: headline(ledger, lens.without, same.relations, appeared.length),
    told: {
      ...howTold(ledger, lens.without),
      ...{ noLongerContested, fewerDeniers },
      ...{ fallen: relations.length, weakened: weakened.length, appeared: appeared.length },
    },
    claims: { before: claims.before, fallen: fell },
    fallen: shown.fallen.map(relation => ({
      relation,
      reasons: relation.claimIds.map(claim => ({
        claim,
        sentence: foundationName(ledger, claim),
        told: foundationTold(ledger, claim),
        ...reasonOf(ledger, fallen.get(claim)),
      })),
    })),
    standing: shown.standing,
    weakened: weakened.filter(id => listed.has(id)),
    appeared: appeared.flatMap(({ id }) => (listed.has(id) ? id : [])),
    truncated: relations.length > limit || standing.length > limit,
    entities: ends.flatMap(id => {
      const record = ledger.entities.get(id)
      return record ? [toEntity(record, before.degrees.get(id) ?? 0)] : []
    }),
    bare: ends.filter(id => !after.has(id)),
  }
}

type Fall = SetAside['fallen'][number]['reasons'][number]

function reasonOf(ledger: Ledger, reason: FallReason | undefined): Pick<Fall, 'reason' | 'code' | 'of' | 'through' | 'toldOf'> {
  const { code } = reason ?? { code: 'hidden' as const }
  const of = reason && 'of' in reason ? foundationName(ledger, reason.of) : null
  const through = reason?.code === 'released' ? nameOf(ledger, reason.through) : null
  const toldOf = reason && 'of' in reason ? foundationTold(ledger, reason.of) : null
  return { ...{ code, of, through, toldOf }, reason: reasonWords(code, of ?? '', through ?? '') }
}

function reasonWords(code: FallCode, of: string, through: string): string {
  switch (code) {
    case 'itself':
      return 'set aside itself'
    case 'through':
      return `passes through ${of}`
    case 'stated':
      return `stated in ${of}`
    case 'heard':
      return `heard in ${of}`
    case 'released':
      return `heard in ${of}, which came through ${through}`
    case 'hidden':
      return 'is hidden by the lens'
    case 'rests':
      return `rests on the claim ${inQuotes(of)}`
  }
}

export function foundationName(ledger: Ledger, id: string): string {
  const claim = ledger.claims.get(id)
  if (claim) return claimSentence(ledger, claim)
  return ledger.entities.get(id)?.facts ? titleOf(ledger, id) : nameOf(ledger, id)
}

export function foundationTold(ledger: Ledger, id: string): ToldClaim | null {
  const claim = ledger.claims.get(id)
  return claim ? claimHeadline(ledger, claim) : null
}

/** Recordings and voices can be fake; claims, publishers and documents are only left out. */
function howTold(ledger: Ledger, without: readonly string[]): Pick<SetAside['told'], 'as' | 'names' | 'many'> {
  const [first] = without
  return {
    as: first === undefined ? 'nothing' : without.every(id => canBeFake(ledger, id)) ? 'fake' : 'left-out',
    names: without.map(id => ({ name: inSentence(ledger, id), claim: ledger.claims.has(id), told: foundationTold(ledger, id) })),
    many: without.length > 1 || (first !== undefined && agreeing('is', namedIn(ledger, first)) === 'are'),
  }
}

function headline(ledger: Ledger, without: readonly string[], { before, after }: SetAside['relations'], appeared: number): string {
  const falls = fallWords(before - after + appeared, before)
  const { as, names, many } = howTold(ledger, without)
  if (as === 'nothing') return 'Nothing is set aside.'
  const named = listed(names.map(({ name, claim }) => (claim ? `the claim ${name}` : name)))
  return as === 'fake' ? `If ${named} ${many ? 'are' : 'is'} fake, ${falls}` : `Without ${named}, ${falls}`
}

const canBeFake = (ledger: Ledger, id: string): boolean => {
  const entity = ledger.entities.get(id)
  return entity !== undefined && (entity.labels.includes('Voice') || entity.labels.includes('Recording'))
}

/** "The leaked recordings (series)" → "the leaked recordings"; titles and claims in quotation marks, other names as written. */
function inSentence(ledger: Ledger, id: string): string {
  const name = foundationName(ledger, id)
  if (ledger.claims.has(id) || ledger.entities.get(id)?.facts?.title) return inQuotes(name)
  const told = canBeFake(ledger, id) ? within(namedIn(ledger, id)) : name.replace(/^The /, 'the ')
  return told.replace(/ \([^)]*\)$/, '')
}
