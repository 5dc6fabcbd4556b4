/** How large a PNG is on paper: the chunk that says its pixels by length. */

/** Before the first chunk stands the signature, and the header comes first: 8 bytes, and 25. */
const afterHeader = 33

/** The same picture, `perInch` pixels to the inch. */
export async function withDensity(png: Blob, perInch: number): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer())
  return new Blob([bytes.subarray(0, afterHeader), densityChunk(perInch), bytes.subarray(afterHeader)], { type: 'image/png' })
}

/** A whole pHYs chunk, in pixels a metre. */
export function densityChunk(perInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set([0x70, 0x48, 0x59, 0x73], 4)
  const perMetre = Math.round(perInch / 0.0254)
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  chunk[16] = 1
  view.setUint32(17, crc32(chunk.subarray(4, 17)))
  return chunk
}

/** As PNG has it: the polynomial of ISO 3309, low bit first. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
