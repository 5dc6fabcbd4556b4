import { parseTyped } from '../../server/contract/typed-json.ts'
import { Bad } from './bad.ts'

/** `state=iran` → { state: 'iran' }; the value is JSON, or else a text. Throws Bad. */
export function parameterOf(pair: string): Record<string, unknown> {
  const [, name, value = ''] = /^\$?([\p{L}_][\p{L}\p{N}_]*)=([\s\S]*)$/u.exec(pair) ?? []
  if (name === undefined || name === '__proto__') throw new Bad(`--param takes a name and a value, as --param state=iran; not “${pair}”.`)
  return { [name]: typedOf(value) }
}

function typedOf(written: string): unknown {
  try {
    return parseTyped(written)
  } catch {
    return written
  }
}
