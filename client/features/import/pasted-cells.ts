import { t } from './t.ts'

/** As a file without an ending, which the server reads as what it looks like. */
export const pastedCells = (text: string): File => new File([text], t('pastedCells'))

/** Two lines of two cells at least: what spreadsheet programs copy. */
export function looksLikeCells(text: string): boolean {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  return lines.length >= 2 && lines.every(line => line.includes('\t'))
}
