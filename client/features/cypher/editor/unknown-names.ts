/** Both stores answer these with nulls or no rows, and say nothing. */
import { closest, distance } from 'fastest-levenshtein'
import { scan, type Token } from './scan.ts'

export interface KnownNames {
  labels: readonly { name: string }[]
  relationshipTypes: readonly { name: string }[]
  propertyKeys: readonly string[]
}

export interface UnknownName {
  what: 'label' | 'type' | 'key' | 'word'
  name: string
  from: number
  to: number
  meant: string | null
}

type Opener = 'node' | 'relationship' | 'call' | 'list' | 'map' | 'properties'

const words =
  /^(match|optional|where|and|or|xor|not|with|return|distinct|unwind|in|as|when|then|else|case|exists|count|collect|call|yield|any|all|none|single|shortest|shortestpath|allshortestpaths|order|by|limit|skip|union|is|contains|starts|ends|path|paths|group|groups)$/i

/** `(` after a name is a call; after one of these words a pattern. */
const callsBefore = (token: Token | undefined): boolean =>
  token?.kind === 'name' && (!words.test(token.text) || /^(count|collect|exists|any|all|none|single)$/i.test(token.text))

export function unknownNames(text: string, known: KnownNames): UnknownName[] {
  const tokens = scan(text)
  const labels = known.labels.map(({ name }) => name)
  const types = known.relationshipTypes.map(({ name }) => name)
  const found: UnknownName[] = []
  const tell = (what: UnknownName['what'], { text: name, from, to }: Token, all: readonly string[]): void => {
    if (name !== '' && all.length > 0 && !all.includes(name)) found.push({ what, name, from, to, meant: nearest(name, all) })
  }
  const bound = new Set<string>()
  const open: Opener[] = []
  tokens.forEach((token, n) => {
    const before = tokens[n - 1]
    const next = tokens[n + 1]
    const within = open.at(-1)
    if (token.kind === 'sign') {
      if (token.text === '(')
        open.push(callsBefore(before) && !/^shortestpath|allshortestpaths$/i.test(before?.text ?? '') ? 'call' : 'node')
      else if (token.text === '[') open.push(before?.text === '-' ? 'relationship' : 'list')
      else if (token.text === '{') open.push(within === 'node' || within === 'relationship' ? 'properties' : 'map')
      else if (token.text === ')' || token.text === ']' || token.text === '}') open.pop()
      return
    }
    if (token.kind !== 'name' || before === undefined) return
    if ((within === 'node' || within === 'relationship') && (before.text === '(' || before.text === '[') && !words.test(token.text))
      bound.add(token.text)
    if (within === 'properties' && (before.text === '{' || before.text === ',') && next?.text === ':')
      tell('key', token, known.propertyKeys)
    else if (isName(before) && within !== 'map' && within !== 'properties' && within !== 'list' && within !== 'call')
      tell(within === 'relationship' ? 'type' : 'label', token, within === 'relationship' ? types : labels)
    else if (
      before.text === '.' &&
      next?.text !== '(' &&
      next?.text !== '.' &&
      tokens[n - 3]?.text !== '.' &&
      bound.has(tokens[n - 2]?.text ?? '')
    )
      tell('key', token, known.propertyKeys)
  })
  return found
}

const isName = ({ kind, text }: Token): boolean => kind === 'sign' && (text === ':' || text === '|' || text === '&' || text === '!')

/** At most a third of the letters are wrong. */
function nearest(name: string, all: readonly string[]): string | null {
  const near = closest(name, [...all])
  const same = all.find(each => each.toLowerCase() === name.toLowerCase())
  return same ?? (distance(name, near) <= Math.max(1, Math.floor(name.length / 3)) ? near : null)
}
