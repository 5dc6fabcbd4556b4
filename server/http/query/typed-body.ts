/** Express's own parser loses whether a number was typed 2 or 2.0. */
import type { IncomingMessage } from 'node:http'
import { parseTyped } from '../../contract/typed-json.ts'

const texts = new WeakMap<IncomingMessage, { bytes: Buffer; encoding: string }>()

/** For express.json's `verify`. Kept by request, since a route has several addresses: /API/query/ too. */
export function keepBody(request: IncomingMessage, _response: unknown, bytes: Buffer, encoding: string): void {
  texts.set(request, { bytes, encoding })
}

/** Only for a body that express.json has parsed. */
export function typedParams(request: IncomingMessage): Record<string, unknown> {
  const kept = texts.get(request)
  if (!kept) return {}
  const { params = {} } = parseTyped(new TextDecoder(kept.encoding).decode(kept.bytes)) as { params?: Record<string, unknown> }
  return params
}
