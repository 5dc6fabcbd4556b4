import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { besidePixels, densityChunk } from '../../../client/figure/density.ts'

it('says pixels a metre between the header and the picture, with the sum that readers check', () => {
  const header = Uint8Array.from({ length: 33 }, (_, n) => n)
  const bytes = Buffer.from(besidePixels(Uint8Array.from([...header, 7, 7]), 300, null))
  expect(bytes.length).toBe(33 + 21 + 2)
  expect(bytes.toString('latin1', 37, 41)).toBe('pHYs')
  expect(bytes.readUInt32BE(41)).toBe(11811)
  expect(bytes.readUInt32BE(50)).toBe(crc32(bytes.subarray(37, 50)))
  expect(densityChunk(300)).toHaveLength(21)
})
