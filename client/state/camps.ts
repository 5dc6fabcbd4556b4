/** In the browser's own storage; views and addresses carry the ids themselves. */
import type { ViewStorage } from './named-views.ts'
import { t } from './t.ts'

export interface Camp {
  name: string
  by: string[]
}
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && value.length <= most
const isCamp = (value: Partial<Record<keyof Camp, unknown>> | null): boolean =>
  isText(value?.name, 80) &&
  Array.isArray(value?.by) &&
  value.by.length > 0 &&
  value.by.length <= 500 &&
  value.by.every(id => isText(id, 400))
const areCamps = (value: unknown): value is Camp[] => Array.isArray(value) && value.every(isCamp)

const key = 'isnad.camps'

/** Newest first; what cannot be read counts as not there. */
export function campsIn(storage: Pick<ViewStorage, 'getItem'>): Camp[] {
  try {
    const camps: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    return areCamps(camps) ? camps : []
  } catch {
    return []
  }
}

/** Saves a camp in place of the one that had its name; throws an Error in plain words where it cannot. */
export function saveCamp(storage: ViewStorage, camp: Camp): Camp[] {
  const camps = [camp, ...campsIn(storage).filter(({ name }) => name !== camp.name)]
  if (!areCamps(camps)) throw new Error(t('aCampNeedsANameOf'))
  try {
    storage.setItem(key, JSON.stringify(camps))
  } catch {
    throw new Error(t('thisBrowserKeepsNoMoreCamps'))
  }
  return camps
}

export function deleteCamp(storage: ViewStorage, name: string): Camp[] {
  const camps = campsIn(storage).filter(camp => camp.name !== name)
  storage.setItem(key, JSON.stringify(camps))
  return camps
}

export const campOf = (camps: readonly Camp[], by: readonly string[]): Camp | undefined =>
  camps.find(camp => camp.by.length === by.length && camp.by.every(id => by.includes(id)))
