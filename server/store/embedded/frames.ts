/**
 * The journal's bytes: a magic word, then frames. One frame = "ISNF", length, CRC-32 of the payload, payload (UTF-8 JSON).
 * A length or checksum that does not fit ends the readable part; what stands before it is whole.
 */
import { crc32 } from 'node:zlib'

export const fileMagic = Buffer.from('ISNAD-JOURNAL-1\n')
const frameMagic = Buffer.from('ISNF')
const headBytes = 12
const maxPayload = 256 * 1024 * 1024

/** The frame around one payload. */
export function frame(payload: string): Buffer {
  const body = Buffer.from(payload)
  const head = Buffer.alloc(headBytes)
  frameMagic.copy(head)
  head.writeUInt32LE(body.length, 4)
  head.writeUInt32LE(crc32(body), 8)
  return Buffer.concat([head, body])
}

/** Reads `length` bytes at `offset`, fewer only at the end of the file. */
export type ReadAt = (offset: number, length: number) => Buffer

/** The payload at `offset` and the offset after it; null where no whole frame stands. */
export function frameAt(read: ReadAt, offset: number): { payload: Buffer; next: number } | null {
  const head = read(offset, headBytes)
  if (head.length < headBytes || !head.subarray(0, 4).equals(frameMagic)) return null
  const length = head.readUInt32LE(4)
  if (length > maxPayload) return null
  const payload = read(offset + headBytes, length)
  if (payload.length < length || crc32(payload) !== head.readUInt32LE(8)) return null
  return { payload, next: offset + headBytes + length }
}

/** Offset of a whole frame after `offset`, or null: one behind a broken frame means damage in the middle, not a torn tail. */
export function laterFrame(read: ReadAt, offset: number, end: number): number | null {
  const window = 1024 * 1024
  for (let start = offset + 1; start < end; start += window) {
    // the windows overlap, so that a magic word across their border is seen
    const bytes = read(start, window + frameMagic.length - 1)
    for (let at = bytes.indexOf(frameMagic); at !== -1; at = bytes.indexOf(frameMagic, at + 1))
      if (frameAt(read, start + at)) return start + at
  }
  return null
}
