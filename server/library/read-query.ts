import { blankTypes, type QueryFault, type QueryParam, type SavedQuery, titleParts } from '../contract/library.ts'
import { type Noted, noted, notedWords, reasoned } from '../contract/told/noted.ts'

export type ReadQuery = Pick<SavedQuery, 'title' | 'about' | 'params' | 'cypher'>

class Fault extends Error {
  constructor(
    readonly line: number,
    readonly told: Noted,
  ) {
    super(notedWords(told))
  }
}

const longest = 100_000

/** Heads of a file: `// title: Who leads {x}?`, `// about: …`, `// param x: entity Organization = an-id`, `// hint x: …`. */
export function readQuery(text: string): ReadQuery | Omit<QueryFault, 'file'> {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof Fault) return { line: error.line, ...reasoned(error.told) }
    throw error
  }
}

function read(text: string): ReadQuery {
  if (text.length > longest) throw new Fault(1, noted('queryTooLong', { n: text.length, most: longest }))
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const params: QueryParam[] = []
  const places = new Map<string, number>()
  let title: string | null = null
  let about = ''
  let n = 0
  for (; n < lines.length; n++) {
    const line = (lines[n] ?? '').trim()
    if (line === '') continue
    const said = /^\/\/\s*(title|about|param|hint)(?:\s+(\S+?))?\s*:\s*(.*)$/.exec(line)
    if (!said) break
    const [, word, name, value = ''] = said
    const at = n + 1
    if (word === 'title') title = value
    else if (word === 'about') about = about === '' ? value : `${about} ${value}`
    else if (name === undefined) throw new Fault(at, noted('lineNeedsName', { word: word ?? '' }))
    else if (word === 'hint') {
      const param = params.find(each => each.name === name)
      if (!param) throw new Fault(at, noted('hintUndeclared', { name: `$${name}` }))
      param.hint = value
    } else {
      if (places.has(name)) throw new Fault(at, noted('declaredTwice', { name: `$${name}` }))
      places.set(name, at)
      params.push(paramOf(name, value, at))
    }
  }
  const cypher = lines.slice(n).join('\n').trim()
  if (title === null || title === '') throw new Fault(1, noted('queryWithoutTitle'))
  if (cypher === '') throw new Fault(lines.length, noted('noQueryBelow'))
  const used = new Map([...cypher.matchAll(/\$(\w+)/g)].map(match => [match[1] ?? '', match.index] as const).reverse())
  for (const [name, at] of places) if (!used.has(name)) throw new Fault(at, noted('declaredUnused', { name: `$${name}` }))
  for (const [name, index] of used) {
    const line = n + cypher.slice(0, index).split('\n').length
    if (!places.has(name)) throw new Fault(line, noted('usedUndeclared', { parameter: `$${name}`, name }))
  }
  for (const part of titleParts(title))
    if (typeof part !== 'string' && !places.has(part.blank)) throw new Fault(1, noted('blankNoParameter', { blank: `{${part.blank}}` }))
  return { title, about, params, cypher }
}

function paramOf(name: string, written: string, line: number): QueryParam {
  const [, type = '', rest = ''] = /^(\w+)\s*(.*)$/.exec(written) ?? []
  const [what = '', given] = splitOnce(rest)
  const known = blankTypes.find(each => each === type)
  if (!known) throw new Fault(line, noted('unknownBlankType', { name: `$${name}`, type, types: blankTypes }))
  const param: QueryParam = { name, type: known, kind: null, choices: [], least: null, most: null, default: given ?? null, hint: null }
  if (known === 'entity' && what !== '') param.kind = what
  if (known === 'choice') {
    param.choices = what
      .split(',')
      .map(each => each.trim())
      .filter(Boolean)
    if (param.choices.length < 2) throw new Fault(line, noted('choiceNeedsTwo', { name: `$${name}` }))
    if (given !== undefined && !param.choices.includes(given)) throw new Fault(line, noted('noneOfChoices', { given, name: `$${name}` }))
  }
  if (known === 'number') {
    const [, least, most] = /^(-?\d+)\.\.(-?\d+)$/.exec(what) ?? []
    if (what !== '' && least === undefined) throw new Fault(line, noted('noSpan', { what }))
    param.least = least === undefined ? null : Number(least)
    param.most = most === undefined ? null : Number(most)
    if (given !== undefined && !/^-?\d+(\.\d+)?$/.test(given)) throw new Fault(line, noted('isNoNumber', { given }))
  }
  return param
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=')
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
