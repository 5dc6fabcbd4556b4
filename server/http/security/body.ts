/** Refuses other charsets than UTF-8, too many values, keys such as `__proto__`, and endless nesting. */

import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { type Coded, coded, codedWords } from '../../contract/told/coded.ts'
import { pointerTo } from '../../contract/told/pointer.ts'
import { countValues } from './count-values.ts'

const deepest = 64

/** For express.json's `verify`: before a value is made of the bytes. Throws ProblemError. `values`: names too. */
export const checkBytes =
  (values: number) =>
  (_request: IncomingMessage, _response: unknown, bytes: Buffer, encoding: string): void => {
    // express takes whatever begins with utf-
    if (encoding !== 'utf-8') throw new ProblemError('unsupported-media-type', coded('sendTheBodyAsUncompressed'))
    if (countValues(bytes, values) > values) throw new ProblemError('too-large', coded('theBodyHasMoreValues', { values }))
  }

/** Before a schema silently drops `__proto__`. Throws ProblemError invalid-input with a pointer to the first. */
export const plainBody: RequestHandler = (request, _response, next) => {
  check(request.body, [])
  next()
}

/** `path` is one array for all places, since a large body has many. */
function check(value: unknown, path: PropertyKey[]): void {
  if (typeof value !== 'object' || value === null) return
  if (path.length >= deepest) refuse(path, coded('isNestedDeeperThanLevels', { depth: deepest }))
  const last = path.push('') - 1
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      path[last] = i
      check(value[i], path)
    }
  } else {
    for (const key of Object.keys(value)) {
      path[last] = key
      if (key === '__proto__') refuse(path, coded('isNotAllowedAsKey'))
      check((value as Record<string, unknown>)[key], path)
    }
  }
  path.pop()
}

function refuse(path: readonly PropertyKey[], told: Coded): never {
  const pointer = pointerTo(path)
  throw new ProblemError('invalid-input', coded('at', { pointer, detail: told }), {
    errors: [{ pointer, code: 'refused', detail: codedWords(told), told }],
  })
}
