/** The parts of a PNG beside its pixels. */

/** Before the first chunk stands the signature, and the header comes first: 8 bytes, and 25. */
const signature = 8
const afterHeader = 33
/** Around its data a chunk has length, type and check. */
const around = 12

/** The same picture with these chunks before its pixels. */
export function withChunks(png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(png.length + chunks.reduce((sum, { length }) => sum + length, 0))
  whole.set(png.subarray(0, afterHeader))
  let at = afterHeader
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  whole.set(png.subarray(afterHeader), at)
  return whole
}

/** `type`: four ASCII letters. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + around)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(ascii(type), 4)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return chunk
}

export const textChunk = (keyword: string, text: string): Uint8Array<ArrayBuffer> => pngChunk('tEXt', ascii(`${keyword}\0${text}`))

/** As far as they are whole. */
export function* pngChunks(png: Uint8Array): Generator<{ type: string; data: Uint8Array }> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at = signature; at + around <= png.length; ) {
    const length = view.getUint32(at)
    if (at + around + length > png.length) return
    yield { type: String.fromCharCode(...png.subarray(at + 4, at + 8)), data: png.subarray(at + 8, at + 8 + length) }
    at += around + length
  }
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))

/** As PNG has it: the polynomial of ISO 3309, low bit first. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
