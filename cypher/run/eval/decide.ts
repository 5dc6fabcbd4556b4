import { CypherError } from '../../types/errors.ts'
import { toPredicate } from '../../values/ternary.ts'
import type { Evaluate } from './builder.ts'

/** `decided` as soon as one condition is that, even after a failed one; else the first failure, null or the other truth value. */
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

/** Not refusals, timeouts or lack of memory. */
const isAboutValues = ({ code }: CypherError): boolean => /^Neo\.\w+\.(?:Statement|Procedure)\./.test(code)
