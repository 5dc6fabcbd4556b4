import { unzlibSync } from 'fflate'

export interface FaceFile {
  weight: number
  bytes: Uint8Array<ArrayBuffer>
}

const entrySize = { woff: 20, sfnt: 16 }

/** A font file as programs other than browsers read it, out of its WOFF 1.0 wrapping; throws on another kind of file. */
export function sfntOf(woff: Uint8Array): Uint8Array<ArrayBuffer> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (from.getUint32(0) !== 0x774f4646) throw new Error('This is no WOFF file.')
  const count = from.getUint16(12)
  const tables = Array.from({ length: count }, (_, n) => {
    const entry = 44 + n * entrySize.woff
    const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map(at => from.getUint32(entry + at)) as [
      number,
      number,
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    return { tag, sum, length, bytes: packed < length ? unzlibSync(bytes) : bytes }
  })
  const padded = (length: number): number => Math.ceil(length / 4) * 4
  const file = new Uint8Array(12 + count * entrySize.sfnt + tables.reduce((sum, { length }) => sum + padded(length), 0))
  const to = new DataView(file.buffer)
  const power = Math.floor(Math.log2(count))
  to.setUint32(0, from.getUint32(4))
  to.setUint16(4, count)
  to.setUint16(6, 2 ** power * 16)
  to.setUint16(8, power)
  to.setUint16(10, count * 16 - 2 ** power * 16)
  let at = 12 + count * entrySize.sfnt
  tables.forEach(({ tag, sum, length, bytes }, n) => {
    ;[tag, sum, at, length].forEach((value, k) => {
      to.setUint32(12 + n * entrySize.sfnt + k * 4, value)
    })
    file.set(bytes, at)
    at += padded(length)
  })
  return file
}
