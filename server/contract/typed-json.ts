/** JSON whose numbers keep the form that was typed: 2.0 is a FLOAT, 9007199254740993 keeps its digits. */

/** A text, skipped whole, or a number; exact on valid JSON. */
const textOrNumber = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d+(\.\d+)?([eE][+-]?\d+)?/g

/**
 * Numbers become typed JSON where JavaScript's would lose something: a point or an exponent makes a Float, an integer past 2^53 an
 * Integer; smaller integers stay numbers. Throws SyntaxError for invalid JSON.
 */
export function parseTyped(text: string): unknown {
  JSON.parse(text) // checks it: only valid JSON is rewritten
  return JSON.parse(
    text.replace(textOrNumber, (token: string, fraction?: string, exponent?: string) => {
      if (token.startsWith('"')) return token
      if (fraction !== undefined || exponent !== undefined) return typed('Float', token)
      return Number.isSafeInteger(Number(token)) ? token : typed('Integer', token)
    }),
  )
}

const typed = ($type: string, _value: string): string => JSON.stringify({ $type, _value })
