/** Positions and lengths count Unicode code points, as in Neo4j. */

import type { QueryContext } from '../graph/context.ts'
import { betweenCodePoints, chargeText, type MayCut, mapText, SLICE, slicesOf } from '../text/limits.ts'
import { CypherError } from '../types/errors.ts'
import { beat } from '../types/heartbeat.ts'
import { isList } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { finder, placesOf } from '../values/text-search.ts'
import { executionFailed, integer, invalidInput, plainText, smallInteger, text } from './arguments.ts'
import { defineStrict, type FunctionDef } from './define.ts'
import { normalForm } from './normal-forms.ts'
import { trimFunctions } from './trimming.ts'

/** `cuts` tells where a string may be split so that its parts can be mapped apart. */
const mapping = (name: string, description: string, of: (s: string) => string, cuts: (s: string) => MayCut = () => betweenCodePoints) =>
  defineStrict('String', `${name}(input :: STRING) :: STRING`, description, ([v], ctx) => {
    const s = text(v, name)
    return mapText(s, of, ctx, cuts(s))
  })

/** A capital sigma becomes another small letter at the end of a word, so words stay whole. */
const aroundWords = (s: string): MayCut => (s.includes('Σ') ? (all, at) => all.charAt(at) === ' ' : betweenCodePoints)

const isWide = (s: string): boolean => /[\ud800-\udfff]/.test(s)

/** The unit `points` code points further on; at the end of the text, also how many there were. */
function walk(s: string, from: number, points: number): { at: number; points: number } {
  let at = from
  let left = points
  for (let high = false; at < s.length; at++) {
    const half = s.charCodeAt(at) & 0xfc00
    if (half !== 0xdc00 || !high) {
      if (left === 0) break
      left--
    }
    high = half === 0xd800
    if (at % SLICE === 0) beat(128)
  }
  return { at, points: points - left }
}

function codePoints(s: string, start: number, length = Number.POSITIVE_INFINITY): string {
  if (!isWide(s)) return s.slice(start, start + length)
  const from = walk(s, 0, start).at
  return s.slice(from, walk(s, from, length).at)
}

const NEGATIVE = 'Cannot handle negative start index nor negative length'

function left([s, n]: readonly Value[]): Value {
  const original = text(s, 'left')
  const whole = integer(n, 'length value', 'left')
  if (whole >= countCodePoints(original)) return original
  // Neo4j keeps the lower 32 bits, so that some negative lengths become positive
  const length = Number(BigInt.asIntN(32, whole))
  if (original === '') return original
  if (length < 0) throw executionFailed(NEGATIVE)
  return codePoints(original, 0, length)
}

function right([s, n]: readonly Value[]): Value {
  const original = text(s, 'right')
  const whole = integer(n, 'length value', 'right')
  if (whole < 0n) throw executionFailed('negative length')
  const length = Number(whole)
  return codePoints(original, Math.max(0, countCodePoints(original) - length))
}

function substring([s, from, n]: readonly Value[]): Value {
  const original = text(s, 'substring')
  const start = smallInteger(from, 'start value', 'substring')
  const length = n === undefined ? undefined : smallInteger(n, 'length value', 'substring')
  if (original === '') return original
  if (start < 0 || (length ?? 0) < 0) throw executionFailed(NEGATIVE)
  return codePoints(original, start, length)
}

export function countCodePoints(s: string): number {
  return isWide(s) ? walk(s, 0, s.length).points : s.length
}

export function reverseText(s: string, ctx: QueryContext): string {
  chargeText(ctx, s.length)
  return [...slicesOf(s)]
    .reverse()
    .map(slice => {
      ctx.tick(slice.length >> 6)
      return [...slice].reverse().join('')
    })
    .join('')
}

const PART_BYTES = 40
const PARTS = 1024

function partList(ctx: QueryContext): { parts: string[]; add(part: string): void } {
  const parts: string[] = []
  return {
    parts,
    add(part) {
      if (parts.length % PARTS === PARTS - 1) {
        ctx.tick(PARTS >> 3)
        ctx.charge(PARTS * PART_BYTES)
      }
      parts.push(part)
    },
  }
}

function split([s, by]: readonly Value[], ctx: QueryContext): Value {
  const original = text(s, 'split')
  if (original === '') return [original]
  if (isList(by as Value)) {
    // of a null and a value that is no text, the first decides
    const delimiters: string[] = []
    for (const delimiter of by as Value[]) {
      if (delimiter === null) return null
      delimiters.push(plainText(delimiter))
    }
    return splitBy(original, delimiters, ctx)
  }
  return splitBy(original, [plainText(by)], ctx)
}

/** An empty delimiter splits between characters; an empty string gives one empty part. */
function splitBy(original: string, delimiters: string[], ctx: QueryContext): string[] {
  const useful = [...new Set(delimiters.filter(d => d !== ''))]
  const { parts, add } = partList(ctx)
  const each = useful.length < new Set(delimiters).size
  const take = (part: string): void => {
    if (!each || part === '') add(part)
    else for (let at = 0; at < part.length; at++) add(part.charAt(at))
  }
  let from = 0
  if (useful.length > 0)
    for (const { at, length: taken } of placesOf(original, useful)) {
      take(original.slice(from, at))
      from = at + taken
    }
  take(original.slice(from))
  return parts
}

function replace([s, search, by]: readonly Value[], ctx: QueryContext): Value {
  const [original, found, instead] = [text(s, 'replace'), plainText(search), plainText(by)]
  // between all units, and at both ends
  const find = found === '' ? (from: number) => (from > original.length ? -1 : from) : finder(original, found)
  const step = found.length || 1
  let times = 0
  for (let at = find(0); at >= 0; at = find(at + step)) if (++times % PARTS === 0) ctx.tick(PARTS >> 3)
  if (times === 0) return original
  chargeText(ctx, original.length + times * (instead.length - found.length))
  if (times <= PARTS && original.length <= SLICE) return original.replaceAll(found, () => instead)
  const slices: string[] = []
  let slice: string[] = []
  let from = 0
  for (let at = find(0); at >= 0; at = find(at + step)) {
    slice.push(original.slice(from, at), instead)
    from = at + found.length
    if (slice.length < 2 * PARTS) continue
    ctx.tick(PARTS >> 3)
    slices.push(slice.join(''))
    slice = []
  }
  return [...slices, ...slice, original.slice(from)].join('')
}

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD']

function normalize([s, form]: readonly Value[], ctx: QueryContext): Value {
  const name = form === undefined ? 'NFC' : plainText(form)
  if (!FORMS.includes(name)) throw CypherError.syntaxError(`Invalid normal form, expected ${FORMS.join(', ')}`)
  return normalForm(plainText(s), name, ctx)
}

const length = (name: string): FunctionDef =>
  defineStrict('Scalar', `${name}(input :: STRING) :: INTEGER`, 'How many characters a string has.', ([s]) => {
    if (typeof s !== 'string') throw invalidInput('character_length', 'a String', s)
    return BigInt(countCodePoints(s))
  })

export const stringFunctions: FunctionDef[] = [
  defineStrict('String', 'left(original :: STRING, length :: INTEGER) :: STRING', 'The first characters of a string.', args => left(args)),
  defineStrict('String', 'right(original :: STRING, length :: INTEGER) :: STRING', 'The last characters of a string.', right),
  defineStrict(
    'String',
    'substring(original :: STRING, start :: INTEGER, [length :: INTEGER]) :: STRING',
    'The characters from a position that counts from 0.',
    substring,
  ),
  defineStrict(
    'String',
    'replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING',
    'The string with every occurrence replaced.',
    replace,
  ),
  defineStrict(
    'String',
    'split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>',
    'The parts of a string between delimiters.',
    split,
  ),
  mapping('toUpper', 'The string in upper case.', s => s.toUpperCase()),
  mapping('toLower', 'The string in lower case.', s => s.toLowerCase(), aroundWords),
  mapping('upper', 'The string in upper case.', s => s.toUpperCase()),
  mapping('lower', 'The string in lower case.', s => s.toLowerCase(), aroundWords),
  ...trimFunctions,
  defineStrict(
    'String',
    'normalize(input :: STRING, [normalForm :: STRING]) :: STRING',
    'The string in a Unicode normal form: NFC, NFD, NFKC or NFKD.',
    normalize,
  ),
  length('char_length'),
  length('character_length'),
]
