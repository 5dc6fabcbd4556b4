/** String functions. Positions and lengths count Unicode code points, as in Neo4j. */
import { CypherError } from '../errors.ts'
import { isList } from '../kinds.ts'
import type { Value } from '../types.ts'
import { executionFailed, integer, invalidInput, plainText, smallInteger, text } from './arguments.ts'
import { defineStrict, type FunctionDef } from './define.ts'
import { trimFunctions } from './trimming.ts'

/** A function of one string to one string. */
const mapping = (name: string, description: string, of: (s: string) => string): FunctionDef =>
  defineStrict('String', `${name}(input :: STRING) :: STRING`, description, ([s]) => of(text(s, name)))

/** Whether a string has characters outside the Basic Multilingual Plane, whose units must not be split. */
const isWide = (s: string): boolean => /[\ud800-\udfff]/.test(s)

/** The code points from `start`, at most `length` of them. */
function codePoints(s: string, start: number, length = Number.POSITIVE_INFINITY): string {
  if (!isWide(s)) return s.slice(start, start + length)
  return [...s].slice(start, start + length).join('')
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

/** How many code points a string has. */
export function countCodePoints(s: string): number {
  return isWide(s) ? [...s].length : s.length
}

/** A string from its last code point to its first. */
export const reverseText = (s: string): string => [...s].reverse().join('')

function split([s, by]: readonly Value[]): Value {
  const original = text(s, 'split')
  if (original === '') return [original]
  if (isList(by as Value)) {
    // what is no text before a null is what fails
    const delimiters: string[] = []
    for (const delimiter of by as Value[]) {
      if (delimiter === null) return null
      delimiters.push(plainText(delimiter))
    }
    return splitBy(original, delimiters)
  }
  return splitBy(original, [plainText(by)])
}

/** Between characters where a delimiter is empty; an empty string is one empty part. */
function splitBy(original: string, delimiters: string[]): string[] {
  const useful = delimiters.filter(d => d !== '')
  if (delimiters.length === 0) return [original]
  const parts = useful.length === 0 ? [original] : original.split(new RegExp(useful.map(escapeRegExp).join('|')))
  return useful.length === delimiters.length ? parts : parts.flatMap(part => (part === '' ? [part] : part.split('')))
}

const escapeRegExp = (s: string): string => s.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD']

function normalize([s, form]: readonly Value[]): Value {
  const name = form === undefined ? 'NFC' : plainText(form)
  if (!FORMS.includes(name)) throw CypherError.syntaxError(`Invalid normal form, expected ${FORMS.join(', ')}`)
  return plainText(s).normalize(name)
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
    ([s, search, by]) => {
      const [original, found, instead] = [text(s, 'replace'), plainText(search), plainText(by)]
      return original.replaceAll(found, () => instead)
    },
  ),
  defineStrict(
    'String',
    'split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>',
    'The parts of a string between delimiters.',
    split,
  ),
  mapping('toUpper', 'The string in upper case.', s => s.toUpperCase()),
  mapping('toLower', 'The string in lower case.', s => s.toLowerCase()),
  mapping('upper', 'The string in upper case.', s => s.toUpperCase()),
  mapping('lower', 'The string in lower case.', s => s.toLowerCase()),
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
