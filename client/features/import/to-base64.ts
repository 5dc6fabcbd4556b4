import { mostFileBytes } from '../../../server/contract/import/limits.ts'
import type { ImportFile } from '../../../server/contract/import.ts'
import { t } from './t.ts'

/** Throws where a file cannot be read, or is larger than one may be. */
export async function asSent(files: readonly File[], how: Pick<ImportFile, 'encoding' | 'separator'>): Promise<ImportFile[]> {
  const over = files.find(({ size }) => size > mostFileBytes)
  if (over) throw new Error(t('isLargerThanAFileMay', { name: over.name, most: mostFileBytes / 1024 / 1024 }))
  return Promise.all(files.map(async file => ({ name: file.name, base64: await base64Of(file), ...how })))
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new Error(t('couldNotBeReadFromThe', { name: file.name })))
    reader.readAsDataURL(file)
  })
