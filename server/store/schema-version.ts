/** Raise it whenever to-elements.ts changes: older stores are then kept aside and rebuilt, and an older Isnad refuses newer ones. */
import { coded } from '../contract/told/coded.ts'
import { StoreError } from './store.ts'

export const schemaVersion = 8
export const firstSchemaVersion = 1

export function refuseNewer(what: string, version: number): void {
  if (version > schemaVersion) throw new StoreError('store-unreachable', coded('wasWrittenByANewer', { what, version, schemaVersion }))
}
