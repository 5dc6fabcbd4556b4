import type { Figure } from '../../../figure/index.ts'

export interface ExportFormat {
  id: string
  word: string
  note?: string
  scaled?: true
  blob(figure: Figure, scale: number): Blob | Promise<Blob>
}
