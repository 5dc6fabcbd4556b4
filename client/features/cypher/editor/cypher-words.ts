/** A keyword that stands as a name (an alias, a property, a label) is not coloured as one. */
import type { StreamParser } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'

interface State {
  before: string
  aliases: string[]
}
const namesFollow = new Set(['as', '.', ':', '|', '&', '!', '$'])
const reserved = new Set(['keyword', 'def', 'builtin', 'atom'])

type Inner = Parameters<NonNullable<typeof cypher.token>>[1] & State

export const cypherWords: StreamParser<Inner> = {
  ...(cypher as StreamParser<Inner>),
  startState: unit => ({ ...(cypher.startState?.(unit) as Inner), before: '', aliases: [] }),
  token(stream, state) {
    const style = (cypher as StreamParser<Inner>).token(stream, state)
    const text = stream.current()
    if (text.trim() === '' || style === 'comment') return style
    const { before } = state
    state.before = text.toLowerCase().at(-1) === ':' ? ':' : text.toLowerCase()
    if (before === 'as' && /^\w+$/.test(text)) state.aliases = [...state.aliases, text]
    const named = namesFollow.has(before) || (state.aliases.includes(text) && stream.peek() !== '(')
    return named && style !== null && reserved.has(style) ? 'variable' : style
  },
}
