/** A view for the address bar: `2.` and base64url of a deflated, compact JSON (address.ts reads it). Apart from a first visit, which has none to write. */
import { deflateSync, strToU8 } from 'fflate'
import { addressLimit, type View } from './saved-view.ts'

/** Null where it would be longer than `addressLimit`: such a view is saved under a name or as a file. */
export function toAddress(view: View): string | null {
  const exact = packed(view)
  // of a large picture a pixel more or less is not seen
  const text =
    exact.length > addressLimit ? packed({ ...view, entities: view.entities.map(([id, x, y]) => [id, whole(x), whole(y)]) }) : exact
  return text.length > addressLimit ? null : text
}

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value) || 0)

const packed = (view: View): string => `2.${encode(deflateSync(strToU8(JSON.stringify(compact(view))), { level: 9 }))}`

/** Columns of like values deflate to less than rows; a relation is the numbers of its ends and of its type, an odd one its id. */
function compact({ entities, relations, ...rest }: View): object {
  const numbers = new Map(entities.map(([id], index) => [id, index]))
  const types = new Map<string, number>()
  const ties = relations.flatMap((id): (string | number)[] => {
    const [from, type, to, ...more] = id.split('|')
    const ends = [numbers.get(from ?? ''), numbers.get(to ?? '')]
    if (more.length > 0 || !type || ends[0] === undefined || ends[1] === undefined) return [id]
    if (!types.has(type)) types.set(type, types.size)
    return [ends[0], types.get(type) ?? 0, ends[1]]
  })
  const column = (at: 1 | 2) => entities.map(each => each[at])
  return { ...rest, entities: [entities.map(([id]) => id), column(1), column(2)], relations: [[...types.keys()], ties] }
}

function encode(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
