/** Express's own parser loses whether a number was typed 2 or 2.0. */
import type { IncomingMessage } from 'node:http'
import { parseTyped } from '../../contract/typed-json.ts'

const texts = new WeakMap<IncomingMessage, Buffer>()

/** For express.json's `verify`. Kept by request, since a route has several addresses: /API/query/ too. */
export function keepBody(request: IncomingMessage, bytes: Buffer): void {
  texts.set(request, bytes)
}

export function typedParams(request: IncomingMessage): Record<string, unknown> {
  const kept = texts.get(request)
  if (!kept) return {}
  const { params = {} } = parseTyped(new TextDecoder().decode(kept)) as { params?: Record<string, unknown> }
  return params
}
