import { strToU8, zipSync } from 'fflate'
import { ApiProblem, call } from '../../session/api.ts'
import { download, fileName } from '../../ui/download.ts'
import { t } from './t.ts'

/** `source` null: everything. Returns what to say. */
export async function saveFiles(source: string | null): Promise<string> {
  try {
    const { files } = source === null ? await call('exportAll') : await call('exportSource', { params: { id: source } })
    const zip = zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])))
    download(new Blob([zip], { type: 'application/zip' }), `${fileName(source ?? 'record')}.zip`)
    return t('filesSavedUnpackThemIntoA', { files: files.length })
  } catch (error) {
    return error instanceof ApiProblem ? error.message : String(error)
  }
}
