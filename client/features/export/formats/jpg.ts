import { toJpeg } from '../../../figure/index.ts'
import { t } from '../t.ts'
import type { ExportFormat } from './format.ts'

export const jpg: ExportFormat = {
  id: 'jpg',
  get word() {
    return t('saveJpeg')
  },
  scaled: true,
  blob: ({ svg, width, height }, scale) => toJpeg(svg, width, height, scale),
}
