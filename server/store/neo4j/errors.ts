import { Neo4jError } from 'neo4j-driver'
import { asItIs, coded } from '../../contract/told/coded.ts'
import { StoreError } from '../store.ts'
import { type Target, unusable } from './unusable.ts'

type Slug = StoreError['slug']

const slugs: [RegExp, Slug][] = [
  [/^Neo\.ClientError\.(Security\.|Database\.DatabaseNotFound|Database\.DatabaseUnavailable)/, 'store-unreachable'],
  [
    /^Neo\.ClientError\.(Statement\.AccessMode|Database\.|General\.ForbiddenOnReadOnlyDatabase|Statement\.UnsupportedAdministrationCommand)/,
    'read-only',
  ],
  [/TransactionTimedOut|TransactionTimedOutClientConfiguration/, 'timeout'],
  [/Transaction\.(Terminated|LockClientStopped)/, 'cancelled'],
  [/OutOfMemory|MemoryPool|StackOverFlow/, 'too-much-memory'],
  [/^Neo\.TransientError\.Transaction\.(DeadlockDetected|Outdated|LockAcquisitionTimeout)/, 'conflict'],
  [/^Neo\.ClientError\.Schema\.ConstraintValidationFailed/, 'conflict'],
  [/^Neo\.(ClientError|DatabaseError)\.(Statement|Procedure|Schema|Request|Transaction)\./, 'invalid-query'],
]

/** Line and column (from 1) where Neo4j's message names them; `shift` characters stood before the user's text. */
export function storeError(error: unknown, shift = 0, target: Target = {}): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code, message } = error
  const slug = slugs.find(([pattern]) => pattern.test(code))?.[1] ?? 'store-unreachable'
  if (slug === 'store-unreachable') return new StoreError(slug, asItIs(unusable(error, target)), { code }, { cause: error })
  if (slug === 'timeout') return new StoreError(slug, coded('theQueryWasStoppedIts'), { code }, { cause: error })
  const [, line, column] = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(message) ?? []
  const at =
    line === undefined
      ? { code }
      : { code, line: Math.max(1, Number(line)), column: Math.max(1, Number(column) - (Number(line) <= 1 ? shift : 0)) }
  return new StoreError(slug, asItIs(withoutQuotation(message)), at, { cause: error })
}

/** Neo4j repeats the query under its message; the reader knows it. */
const withoutQuotation = (message: string) => message.replace(/ \(line \d+, column \d+ \(offset: \d+\)\)[\s\S]*$/, '')
