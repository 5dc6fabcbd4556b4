/** JSON text -> value, with the line and column of what is wrong; keys that JSON.parse would lose in silence are refused. */
import { printParseErrorCode, visit } from 'jsonc-parser'

export interface JsonTrouble {
  line: number
  column: number
  reason: string
}

const deepest = 64
const troubleLimit = 20

const reasons: Record<string, string> = {
  InvalidSymbol: 'unexpected text; strings and keys stand in double quotes',
  InvalidNumberFormat: 'not a number',
  PropertyNameExpected: 'a key in double quotes is expected here; is there a comma too many?',
  ValueExpected: 'a value is expected here; is there a comma too many?',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the file should end here',
  InvalidCommentToken: 'JSON has no comments; use a note',
  UnexpectedEndOfString: 'this string does not end',
  InvalidUnicode: 'not a \\u escape',
  InvalidEscapeCharacter: 'not an escape; a backslash is written \\\\',
  InvalidCharacter: 'a control character; write \\n or \\t',
}

/** `value` only where nothing is wrong. Never throws. */
export function parseJson(text: string): { value: unknown } | { troubles: JsonTrouble[] } {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const tooDeep = placeOfDepth(source, deepest)
  if (tooDeep !== null) return { troubles: [{ ...tooDeep, reason: `nested deeper than ${deepest} levels` }] }
  const troubles: JsonTrouble[] = []
  const keys: Set<string>[] = []
  const trouble = (line: number, column: number, reason: string) => {
    // one slip causes several errors in its line: only the first is told
    if (troubles.length < troubleLimit && troubles.at(-1)?.line !== line + 1) troubles.push({ line: line + 1, column: column + 1, reason })
  }
  visit(
    source,
    {
      onObjectBegin: () => void keys.push(new Set()),
      onObjectEnd: () => void keys.pop(),
      onObjectProperty: (key, _offset, _length, line, column) => {
        if (key === '__proto__') trouble(line, column, 'the key "__proto__" is not allowed')
        if (keys.at(-1)?.has(key)) trouble(line, column, `the key ${JSON.stringify(key.slice(0, 60))} stands twice in one object`)
        keys.at(-1)?.add(key)
      },
      onError: (code, _offset, _length, line, column) => trouble(line, column, reasons[printParseErrorCode(code)] ?? 'not JSON'),
    },
    { disallowComments: true, allowTrailingComma: false },
  )
  if (troubles.length > 0) return { troubles }
  try {
    return { value: JSON.parse(source) }
  } catch (error) {
    return { troubles: [{ line: 1, column: 1, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` }] }
  }
}

const tokens = /"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g

/** Where brackets outside strings first nest deeper than `limit`: recursive parsers would overflow the stack there. */
function placeOfDepth(text: string, limit: number): { line: number; column: number } | null {
  let depth = 0
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') depth++
    if (token === '}' || token === ']') depth--
    if (depth <= limit) continue
    const before = text.slice(0, index).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  return null
}
