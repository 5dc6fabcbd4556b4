/** Counts what a zip unfolds to before a library unfolds it: its own figures may be a lie. */

import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { type Coded, coded } from '../contract/told/coded.ts'
import { limits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

const mostParts = 2000
const slice = 64 * 1024

/** What a file of this sort does not do, and what to do instead. */
export interface ZipWords {
  tooLarge: Coded
  overlap: Coded
}
const ofSheet: ZipWords = { tooLarge: coded('aSpreadsheetOfThisSize'), overlap: coded('aSpreadsheetProgramMakesNo') }
export const ofText: ZipWords = { tooLarge: coded('aTextOfThisSize'), overlap: coded('aWordProcessorMakesNo') }

/** Names of its parts. Throws Unreadable where it is too large, or no zip. */
export function checkZip(file: string, bytes: Uint8Array, most = limits.unfoldedBytes, words = ofSheet): string[] {
  checkOverlap(file, bytes, words)
  let unfolded = 0
  const names: string[] = []
  const unzip = new Unzip(part => {
    names.push(part.name)
    if (names.length > mostParts) throw new Unreadable(file, null, coded('holdsMoreThanParts', { mostParts }))
    part.ondata = (error, data) => {
      // the library wraps a refusal as an error of the part
      if (error) throw error instanceof Unreadable ? error : new Unreadable(file, part.name, coded('isDamaged'), coded('saveItAnew'))
      unfolded += data.length
      if (unfolded > most)
        throw new Unreadable(file, part.name, coded('unfoldsToMoreThanMb', { unfoldedBytes: most / 1024 / 1024 }), words.tooLarge)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += slice) unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(file, null, coded('isDamaged'), coded('saveItAnew'))
  }
  return names
}

/** Overlapping parts are packed once and unfolded many times. */
function checkOverlap(file: string, bytes: Uint8Array, words: ZipWords): void {
  let packed = 0
  try {
    unzipSync(bytes, {
      filter: ({ size }) => {
        packed += size
        return false
      },
    })
  } catch {
    throw new Unreadable(file, null, coded('isDamaged'), coded('saveItAnew'))
  }
  if (packed > bytes.length) throw new Unreadable(file, null, coded('holdsPartsThatLieOver'), words.overlap)
}
