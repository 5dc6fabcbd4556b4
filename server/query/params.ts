/** Query parameters are checked before a store sees them: no prototypes, no bottomless nesting, no number that JSON has already rounded. */
import { ProblemError } from '../problems.ts'

const deepest = 64

/** Throws ProblemError invalid-input with a pointer to the first offender. `body` is the raw body, since a schema would drop `__proto__` in silence. */
export function checkParams(body: unknown): void {
  const queue: { value: unknown; pointer: string; depth: number }[] = [{ value: body, pointer: '', depth: 0 }]
  for (let item = queue.pop(); item; item = queue.pop()) {
    const { value, pointer, depth } = item
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
      refuse(pointer, 'is past 2^53 and lost digits as a JSON number; send {"$type": "Integer", "_value": "…"}')
    }
    if (typeof value !== 'object' || value === null) continue
    if (depth >= deepest) refuse(pointer, `is nested deeper than ${deepest} levels`)
    for (const [key, inner] of Object.entries(value)) {
      const below = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (key === '__proto__') refuse(below, 'is not allowed as a key')
      queue.push({ value: inner, pointer: below, depth: depth + 1 })
    }
  }
}

function refuse(pointer: string, detail: string): never {
  throw new ProblemError('invalid-input', `${pointer} ${detail}.`, { errors: [{ pointer, detail }] })
}
