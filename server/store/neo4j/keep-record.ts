import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { coded } from '../../contract/told/coded.ts'
import type { Records } from '../../evidence/records.ts'
import { asStoreError, ownFolder, privateFile } from '../private-files.ts'
import { StoreError } from '../store.ts'

/** Answers the file's path. Throws StoreError where the folder cannot be written: nothing is rebuilt without a copy. */
export function keepRecord(folder: string, form: number, revision: string, records: Records): string {
  const path = join(resolve(folder), `kept-database-form-${form}-revision-${revision}.json`)
  try {
    ownFolder(resolve(folder))
    const file = openSync(path, 'w', privateFile)
    try {
      writeSync(file, JSON.stringify({ form, revision, records }))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    return path
  } catch (error) {
    const { message } = asStoreError(resolve(folder), error) as Error
    throw new StoreError('store-unreachable', coded('theDatabaseWasWrittenIn', { form, message }), {}, { cause: error })
  }
}
