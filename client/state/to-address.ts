/** A view for the address bar: `1.` and base64url of a compact JSON, in which relations name their ends by number (address.ts reads it). */
import { addressLimit, type View } from './saved-view.ts'

/** Null where it would be longer than `addressLimit`: such a view is saved under a name or as a file. */
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

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
