/** Which of several errors 5.26 tells: the first that it comes upon, which is not always the one that stands first. */

interface Found {
  readonly message: string
  readonly startPosition: { readonly offset: number }
}

/** Looked for when everything else has been found right. */
const LATER = /^(?:Aggregation column contains implicit|The variable `.*` is shadowing a variable with the same name from the outer)/s
/** Looked for when the clauses of a query have been gone through, or after the query in braces behind. */
const AT_THE_END = /^(?:Query cannot conclude with|A Collect Expression must end with)/

/** Whether the parts of a union fit is looked at behind both. */
const BEHIND_THE_END = /^All sub queries in an UNION/
/** Where parsing fails the rest is about a tree that was patched up, and 5.26 says nothing of it. */
const UNPARSED = /^(?:Invalid input|Failed to parse|[Ii]nvalid literal)/

/** Whether an error says that a text could not be parsed. */
export const isUnparsed = ({ message }: { readonly message: string }): boolean => UNPARSED.test(message)

const stageOf = (error: Found): number => (isUnparsed(error) ? -1 : LATER.test(error.message) ? 1 : 0)

/** The one of an analyzer's errors over this text that 5.26 would tell. */
export function firstTold<T extends Found>(errors: Iterable<T>, text: string): T | undefined {
  const placed = [...errors].map(error => ({ error, stage: stageOf(error), at: whenFound(error, text) }))
  return placed.sort((a, b) => a.stage - b.stage || a.at - b.at)[0]?.error
}

function whenFound({ message, startPosition: { offset } }: Found, text: string): number {
  if (BEHIND_THE_END.test(message)) return closing(text, offset) + 0.25
  if (!AT_THE_END.test(message)) return offset
  // a COLLECT is left one brace after its query
  return message.startsWith('A Collect') ? closing(text, text.indexOf('{', offset) + 1) + 0.5 : closing(text, offset)
}

/** Where the braces around a place are closed, or the text ends. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const char = text[i] ?? ''
    if (QUOTES.includes(char)) i = endOfQuoted(text, i)
    else if (char === '{') depth++
    else if (char === '}' && depth-- === 0) return i
  }
  return text.length
}

const QUOTES = '\'"`'

function endOfQuoted(text: string, from: number): number {
  const quote = text[from]
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\' && quote !== '`') i++
    else if (text[i] === quote) return i
  }
  return text.length
}
