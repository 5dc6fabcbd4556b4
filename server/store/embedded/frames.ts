/** A frame: "ISNF", length, CRC-32 of the payload, CRC-32 of these and the offset (not in the first format), payload (UTF-8 JSON). */
import { crc32 } from 'node:zlib'

const frameMagic = Buffer.from('ISNF')
const headBytes = { 1: 12, 2: 16 } as const
const maxPayload = 256 * 1024 * 1024

export type Format = keyof typeof headBytes

export function frame(payload: string, offset: number): Buffer {
  const body = Buffer.from(payload)
  const head = Buffer.alloc(headBytes[2])
  frameMagic.copy(head)
  head.writeUInt32LE(body.length, 4)
  head.writeUInt32LE(crc32(body), 8)
  head.writeUInt32LE(headSum(head, offset), 12)
  return Buffer.concat([head, body])
}

/** Fewer bytes only at the end of the file. */
export type ReadAt = (offset: number, length: number) => Buffer

export interface Frame {
  payload: Buffer
  next: number
}

export function frameAt(read: ReadAt, offset: number, format: Format): Frame | null {
  const head = read(offset, headBytes[format])
  if (format === 2 && (head.length < headBytes[2] || head.readUInt32LE(12) !== headSum(head, offset))) return null
  return framed(read, head, offset)
}

/** At any offset, since damage may have moved it. */
export function frameAnywhere(read: ReadAt, offset: number, format: Format): Frame | null {
  return framed(read, read(offset, headBytes[format]), offset)
}

function framed(read: ReadAt, head: Buffer, offset: number): Frame | null {
  if (head.length < headBytes[1] || !head.subarray(0, 4).equals(frameMagic)) return null
  const length = head.readUInt32LE(4)
  if (length > maxPayload) return null
  const payload = read(offset + head.length, length)
  if (payload.length < length || crc32(payload) !== head.readUInt32LE(8)) return null
  return { payload, next: offset + head.length + length }
}

export function laterFrame(read: ReadAt, offset: number, end: number, format: Format): number | null {
  const window = 1024 * 1024
  for (let start = offset + 1; start < end; start += window) {
    // windows overlap, so that a magic word across their border is found
    const bytes = read(start, window + frameMagic.length - 1)
    for (let at = bytes.indexOf(frameMagic); at !== -1; at = bytes.indexOf(frameMagic, at + 1))
      if (frameAnywhere(read, start + at, format)) return start + at
  }
  return null
}

/** As a crash leaves it. The first format's head has no checksum: if all its bytes are there, something in them was changed. */
export function isTornFirst(read: ReadAt, offset: number, end: number): boolean {
  const head = read(offset, headBytes[1])
  const known = head.subarray(0, 4)
  if (!known.equals(frameMagic.subarray(0, known.length))) return false
  if (head.length < headBytes[1]) return true
  const rest = end - offset - headBytes[1]
  return head.readUInt32LE(4) > rest && crc32(read(offset + headBytes[1], rest)) !== head.readUInt32LE(8)
}

function headSum(head: Buffer, offset: number): number {
  const place = Buffer.alloc(8)
  place.writeBigUInt64LE(BigInt(offset))
  return crc32(place, crc32(head.subarray(0, 12)))
}
