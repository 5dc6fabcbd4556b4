import { CypherError } from '@isnad/cypher/values'
import { asItIs, type Coded, coded } from '../../contract/told/coded.ts'
import { StoreError } from '../store.ts'

export interface Failure {
  slug: StoreError['slug']
  told: Coded
  at: StoreError['at']
}

const slugs: Record<string, StoreError['slug']> = {
  'Isnad.NotFaithful': 'not-faithful',
  'Isnad.ReadOnly': 'read-only',
  'Isnad.TooComplex': 'invalid-input',
  'Isnad.Cancelled': 'cancelled',
  'Neo.ClientError.Procedure.ProcedureNotFound': 'invalid-query',
  'Neo.ClientError.Transaction.TransactionTimedOut': 'timeout',
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': 'too-much-memory',
}

const beyondV8 = /Invalid (?:string|array|typed array|array buffer) length|allocation failed|maximum size exceeded|BigInt (?:size|too)/i

export function failureOf(error: unknown): Failure | null {
  if (error instanceof StoreError) return { slug: error.slug, told: error.told, at: error.at }
  if (error instanceof RangeError && /call stack/.test(error.message))
    return { slug: 'too-much-memory', told: coded('theQueryNestsTooDeep'), at: {} }
  if (error instanceof RangeError && beyondV8.test(error.message))
    return { slug: 'too-much-memory', told: coded('theQueryMadeALargeValue'), at: {} }
  if (!(error instanceof CypherError)) return null
  const { code, message, position } = error
  const own = code.startsWith('Isnad.')
  return {
    slug: slugs[code] ?? 'invalid-query',
    told: asItIs(message),
    at: { ...(own ? {} : { code }), line: position?.line, column: position?.column },
  }
}

export const toStoreError = ({ slug, told, at }: Failure): StoreError => new StoreError(slug, told, at)
