/** Refuses keys such as `__proto__`, and endless nesting. */

import type { RequestHandler } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { type Coded, coded, codedWords } from '../../contract/told/coded.ts'

const deepest = 64

/** Before a schema silently drops `__proto__`. Throws ProblemError invalid-input with a pointer to the first. */
export const plainBody: RequestHandler = (request, _response, next) => {
  checkBody(request.body)
  next()
}

function checkBody(body: unknown): void {
  const queue: { value: unknown; pointer: string; depth: number }[] = [{ value: body, pointer: '', depth: 0 }]
  for (let item = queue.pop(); item; item = queue.pop()) {
    const { value, pointer, depth } = item
    if (typeof value !== 'object' || value === null) continue
    if (depth >= deepest) refuse(pointer, coded('isNestedDeeperThanLevels', { depth: deepest }))
    for (const [key, inner] of Object.entries(value)) {
      const below = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (key === '__proto__') refuse(below, coded('isNotAllowedAsKey'))
      queue.push({ value: inner, pointer: below, depth: depth + 1 })
    }
  }
}

function refuse(pointer: string, told: Coded): never {
  throw new ProblemError('invalid-input', coded('at', { pointer, detail: told }), {
    errors: [{ pointer, code: 'refused', detail: codedWords(told), told }],
  })
}
