import { i18n } from '../../../words/catalogue/words-of.ts'
import { t } from '../t.ts'
import type { ExportFormat } from './format.ts'

export const pdf: ExportFormat = {
  id: 'pdf',
  get word() {
    return t('savePdf')
  },
  async blob({ svg }) {
    const { pdfOf } = await import('../../../figure/file/pdf-thread.ts')
    return pdfOf({ svg, date: new Date().toISOString().slice(0, 10), language: i18n.language })
  },
}
