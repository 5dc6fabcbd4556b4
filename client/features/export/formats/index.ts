/** In the order of their buttons; the last is the usual one. A new one is a file and its name here. */
import type { ExportFormat } from './format.ts'
import { jpg } from './jpg.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { svg } from './svg.ts'

export const exportFormats: readonly ExportFormat[] = [svg, pdf, jpg, png]
