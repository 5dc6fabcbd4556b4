import type { PrintMaterial } from '../print/material.ts'

/** A file for another program, made of a figure. */
export interface DataFormat {
  /** Also the ending of the file's name. */
  id: string
  /** Of the program or the standard that reads it. */
  word: string
  /** MIME type. */
  type: string
  write(material: PrintMaterial): string | Uint8Array
  /** It has quotations, chains and denials too; the others have a statement for each relation. */
  withClaims?: true
}
