import { toPng } from '../../../figure/index.ts'
import type { ExportFormat } from './format.ts'

export const png: ExportFormat = {
  id: 'png',
  word: 'Save PNG',
  scaled: true,
  blob: ({ svg, width, height }, scale) => toPng(svg, width, height, scale),
}
