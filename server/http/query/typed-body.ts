/** The parameters of a query as they were typed: Express's own parser has lost whether a number was written 2 or 2.0. */
import type { IncomingMessage } from 'node:http'
import { parseTyped } from '../../contract/typed-json.ts'

const texts = new WeakMap<IncomingMessage, { bytes: Buffer; encoding: string }>()

/** For express.json's `verify`: keeps the text of a body as long as its request, for a route has more addresses than one: /API/query/ too. */
export function keepBody(request: IncomingMessage, _response: unknown, bytes: Buffer, encoding: string): void {
  texts.set(request, { bytes, encoding })
}

/** Each number as it was typed; only for a body that express.json has parsed. */
export function typedParams(request: IncomingMessage): Record<string, unknown> {
  const kept = texts.get(request)
  if (!kept) return {}
  const { params = {} } = parseTyped(new TextDecoder(kept.encoding).decode(kept.bytes)) as { params?: Record<string, unknown> }
  return params
}
