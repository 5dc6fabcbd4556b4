import type { Figure } from '../../../figure/index.ts'

export interface ExportFormat {
  /** Also the ending of the file's name. */
  id: string
  word: string
  note?: string
  /** It depends on the pixels for each unit of the figure. */
  scaled?: true
  blob(figure: Figure, scale: number): Blob | Promise<Blob>
}
