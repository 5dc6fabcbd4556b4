/** Neo4j's own semantic analysis of Cypher 5: its errors in its words, at its positions. */

import type { Statement } from '../ast/ast.ts'
import { packageModule } from '../parse/grammar.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { codeOf } from './codes.ts'
import type { StoodIn } from './edited.ts'
import { shortenLists } from './long-lists.ts'
import { pasted } from './pasted.ts'
import { namedStars, standIn, withoutTypesInMaps, withPropertiesAsConditions, withSortedCasesListed, withTypedCases } from './stand-ins.ts'

interface RawPosition {
  readonly offset: number
  readonly line: number
  readonly column: number
}
interface RawElement {
  readonly message: string
  readonly startPosition: RawPosition
}
interface Analysis {
  readonly errors: ArrayLike<RawElement> & Iterable<RawElement>
}

const analyzer: { analyzeQuery(query: string, version: string): Analysis } = await import(
  packageModule('syntaxValidation/semanticAnalysis.js')
)

/** Prefixes that Neo4j strips before it parses; blanked, so that positions stay. */
const PREFIX = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|explain\b|profile\b|cypher(?:\s+5)?(?=\s))+/i

/** Older function names in a pattern's properties lose the analyzer's errors; names of equal length and types replace them. */
const OLDER: readonly [RegExp, string][] = [
  [/\bchar_length(?=\s*\()/gi, 'size       '],
  [/\blower(?=\s*\()/gi, 'lTrim'],
  [/\bupper(?=\s*\()/gi, 'rTrim'],
  // inside CASE; the analyzer takes an unknown name for a user's own function
  [/\bnullIf(?=\s*\()/gi, 'nullOf'],
]

/** Functions that take anything in 5.26 get names of the same length that the analyzer does not know. */
const UNTYPED = /\b(?:point\.(?:distance|withinBBox))(?=\s*\()/gi

function errorsIn(text: string, ast: Statement | undefined): RawElement[] {
  const named = ast ? namedStars(text, ast) : []
  const found = errorsBehind(standIn(text, named), text)
  const untyped = found.some(isOfTypes) ? withoutTypesInMaps(text, named) : undefined
  const typed = withTypedCases(text, named)
  const types = typed ? errorsBehind(typed, text).filter(isOfTypes) : []
  const conditions = withPropertiesAsConditions(text, named)
  const others = conditions ? errorsBehind(conditions, text).filter(error => holds(error, conditions)) : []
  const sorted = found.length === 0 ? withSortedCasesListed(text, named) : undefined
  const lost = sorted ? errorsBehind(sorted, text).filter(error => !isOfColumns(error) && !isOfLists(error)) : []
  return [...(untyped ? errorsBehind(untyped, text) : found), ...types, ...others, ...lost]
}
/** A CASE that is written otherwise is no column. */
const isOfColumns = ({ message }: RawElement): boolean => /^(?:In a WITH\/RETURN with DISTINCT|Illegal aggregation)/.test(message)
/** Nor is it the list that stands for it. */
const isOfLists = ({ message }: RawElement): boolean => /^(?:Type mismatch: .*but was List<|A pattern expression should)/.test(message)
const isOfTypes = ({ message }: RawElement): boolean => /^(?:Type mismatch|Coercion of list)/.test(message)
const MIXED = 'Mixing label expression'
const holds = ({ message, startPosition }: RawElement, { inside }: { readonly inside: (offset: number) => boolean }): boolean =>
  message.startsWith(MIXED) || (inside(startPosition.offset) && !/pattern predicates are not/.test(message))

function errorsBehind(instead: StoodIn | undefined, text: string): RawElement[] {
  if (!instead) return [...analyzer.analyzeQuery(text, 'CYPHER 5').errors]
  return [...analyzer.analyzeQuery(instead.text, 'CYPHER 5').errors].map(({ message, startPosition }) => ({
    message,
    startPosition: placeAt(instead.offset(startPosition.offset), text),
  }))
}

function placeAt(offset: number, text: string): RawPosition {
  const lines = text.slice(0, offset).split('\n')
  return { offset, line: lines.length - 1, column: (lines.at(-1) ?? '').length }
}

/** Unordered; order.ts tells which one Neo4j would report. `ast`: where the text could be parsed. */
export function analyze(text: string, ast?: Statement): CypherError[] {
  const blanked = shortenLists(text)
    .replace(PREFIX, prefix => prefix.replace(/[^\n]/g, ' '))
    .replace(UNTYPED, name => `${name.slice(0, -1)}_`)
  const plain = OLDER.reduce((query, [name, instead]) => query.replace(name, instead), blanked)
  const known = errorsIn(blanked, ast)
  // of names that stand for others, messages about functions and types do not hold
  const others =
    plain === blanked ? [] : errorsIn(plain, ast).filter(({ message }) => known.length === 0 || !/function|Type mismatch/.test(message))
  return [...known, ...others].map(({ message, startPosition: { offset, line, column } }) => {
    const position: Position = { offset, line: line + 1, column: column + 1 }
    return new CypherError(codeOf(message), `${message}${pasted(text, offset)}`, 'compile', position)
  })
}
