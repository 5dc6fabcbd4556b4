import { toPng } from '../../../figure/index.ts'
import { t } from '../t.ts'
import type { ExportFormat } from './format.ts'

export const png: ExportFormat = {
  id: 'png',
  get word() {
    return t('savePng')
  },
  scaled: true,
  blob: ({ svg, width, height }, scale) => toPng(svg, width, height, scale),
}
