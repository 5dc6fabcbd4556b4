/**
 * The form in which a record stands in a store, drawn relations included. Raise it with every change of what to-elements.ts makes of a
 * record: an older store is then kept aside and rebuilt when it is opened, and an older Isnad refuses a newer one.
 */
import { StoreError } from './store.ts'

export const schemaVersion = 3
/** What wrote stores before they carried a version. */
export const firstSchemaVersion = 1

/** Throws StoreError where a newer Isnad wrote `what`; `version` is the store's. */
export function refuseNewer(what: string, version: number): void {
  if (version > schemaVersion)
    throw new StoreError(
      'store-unreachable',
      `${what} was written by a newer Isnad: its form is version ${version}, and this Isnad knows versions up to ${schemaVersion}. Nothing was changed; open it with the newer Isnad.`,
    )
}
