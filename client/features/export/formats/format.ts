/** A form in which a figure is saved. */
import type { Figure } from '../../../figure/index.ts'

export interface ExportFormat {
  /** Also the ending of the file's name. */
  id: string
  /** On its button. */
  word: string
  /** What is to be known of it, a sentence. */
  note?: string
  /** Pixels for each of the figure's own matter to it. */
  scaled?: true
  blob(figure: Figure, scale: number): Blob | Promise<Blob>
}
