/**
 * The form in which a store holds a record, drawn relations included. Raise it whenever to-elements.ts changes: older stores are
 * then kept aside and rebuilt on opening, and an older Isnad refuses newer ones.
 */
import { coded } from '../contract/told/coded.ts'
import { StoreError } from './store.ts'

export const schemaVersion = 5
export const firstSchemaVersion = 1

export function refuseNewer(what: string, version: number): void {
  if (version > schemaVersion) throw new StoreError('store-unreachable', coded('wasWrittenByANewer', { what, version, schemaVersion }))
}
