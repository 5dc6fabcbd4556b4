import { readView, type View } from './read-view.ts'
import { t } from './t.ts'

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

/** Ends by number become ids; anything odd is left for the check that follows. */
function named(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('relations' in value) || !Array.isArray(value.relations)) return value
  const entities = 'entities' in value && Array.isArray(value.entities) ? value.entities : []
  const idOf = (index: unknown): unknown => (typeof index === 'number' && Array.isArray(entities[index]) ? entities[index][0] : undefined)
  return { ...value, relations: value.relations.map(item => (Array.isArray(item) ? `${idOf(item[0])}|${item[1]}|${idOf(item[2])}` : item)) }
}

function decode(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, letter => letter.charCodeAt(0)))
}
