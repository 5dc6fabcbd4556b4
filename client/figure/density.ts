/** How large a picture of pixels is on paper. */

/** Before the first chunk stands the signature, and the header comes first: 8 bytes, and 25. */
const afterHeader = 33

/** The same PNG, `perInch` pixels to the inch. */
export async function withDensity(png: Blob, perInch: number): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer())
  return new Blob([bytes.subarray(0, afterHeader), densityChunk(perInch), bytes.subarray(afterHeader)], { type: 'image/png' })
}

/** The same JPEG, whose JFIF header says `perInch` pixels to the inch; one without that header stays as it is. */
export async function withJpegDensity(jpeg: Blob, perInch: number): Promise<Blob> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer())
  return new Blob([jpegWithDensity(bytes, perInch)], { type: 'image/jpeg' })
}

const jfif = [0x4a, 0x46, 0x49, 0x46, 0]
/** Of the whole file: marker, length, name, version, unit, two densities. */
const [nameAt, unitAt] = [6, 13]
const dotsPerInch = 1

export function jpegWithDensity(bytes: Uint8Array<ArrayBuffer>, perInch: number): Uint8Array<ArrayBuffer> {
  if (!jfif.every((byte, n) => bytes[nameAt + n] === byte)) return bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  view.setUint8(unitAt, dotsPerInch)
  view.setUint16(unitAt + 1, Math.round(perInch))
  view.setUint16(unitAt + 3, Math.round(perInch))
  return bytes
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
