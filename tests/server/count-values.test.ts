import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countValues } from '../../server/http/security/count-values.ts'
import { ofProcessor } from '../of-processor.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const counted = (text: string, most = 1e9): number => countValues(bytesOf(text), most)

/** By walking what was read. */
function walked(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + walked(item), 1)
  return Object.values(value).reduce<number>((sum, item) => sum + 1 + walked(item), 1)
}

it('counts names and values of any JSON, however it is spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
      expect(counted(JSON.stringify(value, null, space))).toBe(walked(value))
    }),
  )
})

it('counts no signs in texts', () => {
  expect(counted(String.raw`{"a,[\"{": ["\\", "\\\",[", "يا,"]}`)).toBe(6)
})

it('stops one past the most, and in the middle of what is no JSON', () => {
  expect(counted('[1,2,3,4,5,6]', 3)).toBe(4)
  expect(counted('{"a": "never ended')).toBe(3)
  expect(counted('"\\')).toBe(1)
})

it('megabytes of backslashes and quotation marks take no time', () => {
  const texts = ['\\'.repeat(4_000_000), `"${'\\"'.repeat(2_000_000)}`, '"'.repeat(4_000_000), '[]'.repeat(2_000_000)]
  expect(ofProcessor(() => texts.map(text => counted(text, 200_000))).ms).toBeLessThan(1500)
})
