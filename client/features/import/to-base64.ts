import { mostFileBytes } from '../../../server/contract/import/limits.ts'
import type { ImportFile } from '../../../server/contract/import.ts'
import { base64Of } from '../../ui/base64-of.ts'
import { t } from './t.ts'

/** Throws where a file cannot be read, or is larger than one may be. */
export async function asSent(files: readonly File[], how: Pick<ImportFile, 'encoding' | 'separator'>): Promise<ImportFile[]> {
  const over = files.find(({ size }) => size > mostFileBytes)
  if (over) throw new Error(t('isLargerThanAFileMay', { name: over.name, most: mostFileBytes / 1024 / 1024 }))
  return Promise.all(files.map(async file => ({ name: file.name, base64: await read(file), ...how })))
}

const read = (file: File): Promise<string> =>
  base64Of(file).catch(() => Promise.reject(new Error(t('couldNotBeReadFromThe', { name: file.name }))))
