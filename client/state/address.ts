/** A view in the address bar: `1.` and base64url of a compact JSON, in which relations name their ends by number. */

import { addressLimit, readView, type View } from './saved-view.ts'
import { t } from './t.ts'

/** Text for the address's fragment; null where it would be longer than `addressLimit`: such a view is saved under a name or as a file. */
export function toAddress(view: View): string | null {
  const numbers = new Map(view.entities.map(([id], index) => [id, index]))
  const relations = view.relations.map(id => {
    const [from, type, to, ...more] = id.split('|')
    const ends = [numbers.get(from ?? ''), numbers.get(to ?? '')]
    return more.length === 0 && type && ends[0] !== undefined && ends[1] !== undefined ? [ends[0], type, ends[1]] : id
  })
  const text = `1.${encode(JSON.stringify({ ...view, relations }))}`
  return text.length > addressLimit ? null : text
}

/** The view of an address's fragment; throws an Error in plain words where it is damaged or of another version. */
export function fromAddress(text: string): View {
  const [version, body = ''] = text.split('.', 2)
  if (version !== '1') throw new Error(t('thisAddressHoldsAViewOf'))
  let value: unknown
  try {
    value = JSON.parse(decode(body))
  } catch {
    throw new Error(t('theViewInThisAddressIs'))
  }
  return readView(JSON.stringify(named(value)))
}

/** Ends by number become ids again; anything odd is left for the check that follows. */
function named(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('relations' in value) || !Array.isArray(value.relations)) return value
  const entities = 'entities' in value && Array.isArray(value.entities) ? value.entities : []
  const idOf = (index: unknown): unknown => (typeof index === 'number' && Array.isArray(entities[index]) ? entities[index][0] : undefined)
  return { ...value, relations: value.relations.map(item => (Array.isArray(item) ? `${idOf(item[0])}|${item[1]}|${idOf(item[2])}` : item)) }
}

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function decode(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, letter => letter.charCodeAt(0)))
}
