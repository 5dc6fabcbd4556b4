/** A lens in the page's address: "/?by=nouri-al-maliki", with the names that the API has for it. */

import { Lens } from '../../server/contract/lens.ts'
import { languageParameter } from '../words/catalogue/language.ts'
import { listOf } from '../words/catalogue/words-of.ts'
import { t } from './t.ts'

/** Null without one; the complaint says what is not obeyed without repeating it: an address may hold anybody's words. */
export function lensInQuery(search: string): { lens: Lens | null; complaint: string | null } {
  const asked = new URLSearchParams(search)
  const names = [...new Set(asked.keys())].filter(name => name !== languageParameter)
  if (names.length === 0) return { lens: null, complaint: null }
  const known = names.filter(name => Object.hasOwn(Lens.shape, name))
  const unknown =
    known.length < names.length ? t('theAddressAsksForSomethingThat', { keys: listOf(Object.keys(Lens.shape), 'unit') }) : null
  if (known.length === 0) return { lens: null, complaint: unknown }
  const lens = Lens.safeParse(Object.fromEntries(known.map(name => [name, single(asked.getAll(name))])))
  return lens.success ? { lens: lens.data, complaint: unknown } : { lens: null, complaint: t('theAddressAsksForALens') }
}

const single = (values: string[]): string | string[] | undefined => (values.length === 1 ? values[0] : values)
