/** Camps: sets of speakers and sources under a name, kept in the browser's own storage. Views and addresses carry the ids themselves. */

import * as z from 'zod'
import type { ViewStorage } from './named-views.ts'
import { t } from './t.ts'

const Camps = z.array(z.strictObject({ name: z.string().min(1).max(80), by: z.array(z.string().min(1).max(400)).min(1).max(500) }))
export type Camp = z.infer<typeof Camps>[number]

const key = 'isnad.camps'

/** The saved camps, newest first; what cannot be read is as if it were not there. */
export function campsIn(storage: Pick<ViewStorage, 'getItem'>): Camp[] {
  try {
    return Camps.catch([]).parse(JSON.parse(storage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}

/** Saves a camp in place of the one that had its name; throws an Error in plain words where it cannot. */
export function saveCamp(storage: ViewStorage, camp: Camp): Camp[] {
  const camps = [camp, ...campsIn(storage).filter(({ name }) => name !== camp.name)]
  if (!Camps.safeParse(camps).success) throw new Error(t('aCampNeedsANameOf'))
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

/** The camp that has exactly these members, in any order. */
export const campOf = (camps: readonly Camp[], by: readonly string[]): Camp | undefined =>
  camps.find(camp => camp.by.length === by.length && camp.by.every(id => by.includes(id)))
