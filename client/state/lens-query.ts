/** A lens in the page's address: "/?by=nouri-al-maliki", with the names that the API has for it. */
import { Lens } from '../../server/contract/lens.ts'

/** Null without one; the complaint says what of it is not obeyed. What an address holds may be anybody's words, so it is not repeated. */
export function lensInQuery(search: string): { lens: Lens | null; complaint: string | null } {
  const asked = new URLSearchParams(search)
  const names = [...new Set(asked.keys())]
  if (names.length === 0) return { lens: null, complaint: null }
  const known = names.filter(name => Object.hasOwn(Lens.shape, name))
  const unknown =
    known.length < names.length
      ? `The address asks for something that no lens has. A lens has: ${Object.keys(Lens.shape).join(', ')}.`
      : null
  if (known.length === 0) return { lens: null, complaint: unknown }
  const lens = Lens.safeParse(Object.fromEntries(known.map(name => [name, single(asked.getAll(name))])))
  return lens.success
    ? { lens: lens.data, complaint: unknown }
    : { lens: null, complaint: 'The address asks for a lens that cannot be read. The whole graph is shown instead.' }
}

const single = (values: string[]): string | string[] | undefined => (values.length === 1 ? values[0] : values)
