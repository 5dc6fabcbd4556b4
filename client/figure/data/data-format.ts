import type { PrintMaterial } from '../print/material.ts'

export interface DataFormat {
  id: string
  word: string
  type: string
  write(material: PrintMaterial): string | Uint8Array
  /** It has quotations, chains and denials too; the others have a statement for each relation. */
  withClaims?: true
}
