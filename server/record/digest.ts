import { createHash } from 'node:crypto'
import type { ClaimRecord } from '../contract/claim.ts'

/** Lists without an order: a store keeps them as relationships. */
export const setsOf = <T extends Pick<ClaimRecord, SetField>>({ denies, contradicts, supports }: T): Pick<ClaimRecord, SetField> => ({
  denies: asSet(denies),
  contradicts: asSet(contradicts),
  supports: asSet(supports),
})
type SetField = 'denies' | 'contradicts' | 'supports'
const asSet = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

/** SHA-256, 32 hex digits, without recorder, date, status and the reader's mark "not contested". */
export const claimDigest = (claim: Omit<ClaimRecord, 'digest'>): string => digestAsGiven({ ...claim, ...setsOf(claim) })

/** Digests from before may depend on the order of lists. */
export function hasOwnDigest(claim: ClaimRecord): boolean {
  if (claimDigest(claim) === claim.digest) return true
  const { denies, contradicts, supports } = setsOf(claim)
  for (const first of orders(denies))
    for (const second of orders(contradicts))
      for (const third of orders(supports))
        if (digestAsGiven({ ...claim, denies: first, contradicts: second, supports: third }) === claim.digest) return true
  return false
}

const longestTried = 5
/** All orders of a short list; of a long one only the given, since they are too many. */
function* orders(ids: readonly string[]): Generator<string[]> {
  if (ids.length < 2 || ids.length > longestTried) return yield [...ids]
  for (const [i, id] of ids.entries()) for (const rest of orders(ids.toSpliced(i, 1))) yield [id, ...rest]
}

function digestAsGiven(claim: Omit<ClaimRecord, 'digest'>): string {
  const { status, recordedAt, recordedBy, supersedes, withdrawn, notContested, ...own } = claim
  // claims stored before contest was computed keep their digest
  const said = { ...own, contested: claim.contestedBy.length > 0 }
  if ('digest' in said) delete said.digest
  return createHash('sha256').update(canonical(said)).digest('hex').slice(0, 32)
}

/** JSON with sorted keys and without undefined, so that equal contents give equal text. */
export const canonical = (value: unknown): string => textOf(value) as string

/** Undefined where JSON has no word for it. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(item => textOf(item) ?? 'null').join()}]`
  let all = ''
  for (const key of inOrder(Object.keys(value))) {
    const text = textOf((value as Record<string, unknown>)[key])
    if (text !== undefined) all += `${all === '' ? '' : ','}${JSON.stringify(key)}:${text}`
  }
  return `{${all}}`
}

/** Whole-number keys first, by size, as engines keep them: digests were made so. */
function inOrder(keys: string[]): string[] {
  const sorted = keys.sort()
  return sorted.some(key => /^\d/.test(key)) ? Object.keys(Object.fromEntries(sorted.map(key => [key, null]))) : sorted
}

export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameContent(item ?? null, b[i] ?? null))
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(key => sameContent(own(one, key), own(other, key)))
}

const own = (of: Record<string, unknown>, key: string): unknown => (Object.hasOwn(of, key) ? of[key] : undefined)
