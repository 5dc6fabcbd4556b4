import { Inflate } from 'fflate'
import { readView, type View } from './read-view.ts'
import { t } from './t.ts'

/** It may be anybody's: the most that one is read to, letters. */
const mostText = 8_000_000

type Form = (body: string) => unknown

/** The forms that an address was ever written in; to-address.ts writes the last. */
const forms: Readonly<Record<string, Form>> = {
  1: body => named(JSON.parse(utf8(decode(body)))),
  2: body => unpacked(JSON.parse(utf8(inflated(decode(body))))),
}

/** The view of an address's fragment; throws an Error in plain words where it is damaged or of another version. */
export function fromAddress(text: string): View {
  const [version = '', body = ''] = text.split('.', 2)
  const read = Object.hasOwn(forms, version) ? forms[version] : undefined
  if (!read) throw new Error(t('thisAddressHoldsAViewOf'))
  let value: unknown
  try {
    value = read(body)
  } catch {
    throw new Error(t('theViewInThisAddressIs'))
  }
  return readView(JSON.stringify(value))
}

/** The first form names ends by number; anything odd is left for the check that follows. */
function named(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('relations' in value) || !Array.isArray(value.relations)) return value
  const entities = 'entities' in value && Array.isArray(value.entities) ? value.entities : []
  const idOf = (index: unknown): unknown => (typeof index === 'number' && Array.isArray(entities[index]) ? entities[index][0] : undefined)
  return { ...value, relations: value.relations.map(item => (Array.isArray(item) ? `${idOf(item[0])}|${item[1]}|${idOf(item[2])}` : item)) }
}

interface Packed {
  entities: [ids: unknown[], xs: unknown[], ys: unknown[]]
  relations: [types: unknown[], ties: unknown[]]
}

/** Throws where it is not as to-address.ts packs it; what it holds is left for the check that follows. */
function unpacked(value: unknown): unknown {
  const { entities, relations, ...rest } = value as Packed
  const [ids, xs, ys] = entities
  const [types, ties] = relations
  const names: unknown[] = []
  for (let at = 0; at < ties.length; ) {
    const tie = ties[at]
    if (typeof tie === 'string') {
      names.push(tie)
      at++
    } else {
      names.push(`${ids[Number(tie)]}|${types[Number(ties[at + 1])]}|${ids[Number(ties[at + 2])]}`)
      at += 3
    }
  }
  return { ...rest, entities: ids.map((id, n) => [id, xs[n], ys[n]]), relations: names }
}

const decode = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Throws where it is cut short, or larger than `mostText`. */
function inflated(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  let ended = false
  const inflate = new Inflate((part, last) => {
    length += part.length
    if (length > mostText) throw new RangeError()
    parts.push(part)
    ended = last
  })
  const piece = 1000
  for (let at = 0; at < bytes.length; at += piece) inflate.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  if (!ended) throw new RangeError()
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
