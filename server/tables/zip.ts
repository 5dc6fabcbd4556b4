/** Counts what a zip unfolds to before a library unfolds it: its own figures may be a lie. */
import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { figure, limits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

const mostParts = 2000
const slice = 64 * 1024

/** Names of its parts. Throws Unreadable where it is too large, or no zip. */
export function checkZip(file: string, bytes: Uint8Array): string[] {
  checkOverlap(file, bytes)
  let unfolded = 0
  const names: string[] = []
  const unzip = new Unzip(part => {
    names.push(part.name)
    if (names.length > mostParts) throw new Unreadable(file, null, `holds more than ${figure(mostParts)} parts`)
    part.ondata = (error, data) => {
      // the library wraps a refusal as an error of the part
      if (error) throw error instanceof Unreadable ? error : new Unreadable(file, part.name, 'is damaged', 'save it anew')
      unfolded += data.length
      if (unfolded > limits.unfoldedBytes)
        throw new Unreadable(
          file,
          part.name,
          `unfolds to more than ${figure(limits.unfoldedBytes / 1024 / 1024)} MB`,
          'a spreadsheet of this size does not; save the sheet as CSV',
        )
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += slice) unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(file, null, 'is damaged', 'save it anew')
  }
  return names
}

/** Overlapping parts are packed once and unfolded many times. */
function checkOverlap(file: string, bytes: Uint8Array): void {
  let packed = 0
  try {
    unzipSync(bytes, {
      filter: ({ size }) => {
        packed += size
        return false
      },
    })
  } catch {
    throw new Unreadable(file, null, 'is damaged', 'save it anew')
  }
  if (packed > bytes.length)
    throw new Unreadable(file, null, 'holds parts that lie over each other', 'a spreadsheet program makes no such file')
}
