import { t } from '../t.ts'
import type { ExportFormat } from './format.ts'

export const svg: ExportFormat = {
  id: 'svg',
  get word() {
    return t('saveSvg')
  },
  get note() {
    return t('svgKeepsEveryLabelAsText')
  },
  blob: ({ svg }) => new Blob([svg], { type: 'image/svg+xml' }),
}
