import type { ExportFormat } from './format.ts'

export const svg: ExportFormat = {
  id: 'svg',
  word: 'Save SVG',
  note: 'SVG keeps every label as text and carries its letters; it can be scaled without loss.',
  blob: ({ svg }) => new Blob([svg], { type: 'image/svg+xml' }),
}
