/** Query parameters are checked before a store sees them: no prototypes, no bottomless nesting. */
import type { IncomingMessage } from 'node:http'
import { ProblemError } from '../problems.ts'
import { typedBody } from './typed-body.ts'

const deepest = 64

/** The parameters of a parsed request, each number as it was typed. Throws ProblemError invalid-input with a pointer to the first offender. */
export function paramsOf(request: IncomingMessage): Record<string, unknown> {
  // the raw body, since a schema would drop `__proto__` in silence
  const body = typedBody(request)
  checkNesting(body)
  return (body.params ?? {}) as Record<string, unknown>
}

function checkNesting(body: unknown): void {
  const queue: { value: unknown; pointer: string; depth: number }[] = [{ value: body, pointer: '', depth: 0 }]
  for (let item = queue.pop(); item; item = queue.pop()) {
    const { value, pointer, depth } = item
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
