/** AND and OR over conditions, as Neo4j goes through them. */
import { CypherError } from '../../types/errors.ts'
import { toPredicate } from '../../values/ternary.ts'
import type { Evaluate } from './builder.ts'

/** `decided` as soon as a condition is that, even where one before it failed; else the first failure, null or the other truth value. */
export function decide(conditions: readonly Evaluate[], decided: boolean): boolean | null {
  let answer: boolean | null = !decided
  let failure: CypherError | undefined
  for (const condition of conditions) {
    try {
      const value = toPredicate(condition())
      if (value === decided) return decided
      if (value === null) answer = null
    } catch (error) {
      if (!(error instanceof CypherError) || !isAboutValues(error)) throw error
      failure ??= error
    }
  }
  if (failure) throw failure
  return answer
}

/** Not a refusal, and not the end of the query's time or memory. */
const isAboutValues = ({ code }: CypherError): boolean => /^Neo\.\w+\.(?:Statement|Procedure)\./.test(code)
