import { zipSync } from 'fflate'
import { ApiProblem, call } from '../../session/api.ts'
import { bytesOf } from '../../ui/bytes-of.ts'
import { download, fileName } from '../../ui/download.ts'
import { t } from './t.ts'

/** A workbook, or an archive of CSV files, to be changed and dropped back. Returns what to say. */
export async function saveSheets(format: 'xlsx' | 'csv'): Promise<string> {
  try {
    const { files } = await call('saveSheets', { query: { format } })
    const [first] = files
    const name = fileName('record')
    if (format === 'xlsx' && first) download(new Blob([bytesOf(first.base64)]), `${name}.xlsx`)
    else {
      const zip = zipSync(Object.fromEntries(files.map(each => [each.name, bytesOf(each.base64)])))
      download(new Blob([zip], { type: 'application/zip' }), `${name}-csv.zip`)
    }
    return t('sheetsSavedDropThemBack', { claims: first?.rows ?? 0 })
  } catch (error) {
    return error instanceof ApiProblem ? error.message : String(error)
  }
}
