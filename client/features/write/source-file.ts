import { mostSourceBytes } from '../../../server/contract/texts/source-bytes.ts'
import { base64Of } from '../../ui/base64-of.ts'
import { t } from './t.ts'

/** Throws where it is larger than one may be, before it is read. */
export async function asSent(file: File): Promise<{ name: string; base64: string }> {
  if (file.size > mostSourceBytes) throw new Error(t('fileIsLargerThan', { most: mostSourceBytes / 1024 / 1024 }))
  return {
    name: file.name,
    base64: await base64Of(file).catch(() => Promise.reject(new Error(t('fileCouldNotBeRead', { name: file.name })))),
  }
}
