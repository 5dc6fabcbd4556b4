import { type Coded, coded } from '../../contract/told/coded.ts'
import { decode } from '../decode.ts'
import { entityOf, graphTables, tieOf } from '../graph-tables.ts'
import { limits } from '../limits.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'
import { Unreadable } from '../unreadable.ts'

export const gml: Reader = {
  format: 'GML',
  reads: ({ name }, start) => /\.gml$/i.test(name) && !start.trimStart().startsWith('<'),
  read,
}

type List = [string, string | List][]

function read(file: FileBytes): ReadFile {
  const { text, encoding } = decode(file.name, file.bytes, file.encoding)
  const graph = listIn(parse(file.name, text), 'graph') ?? []
  const attributes = (list: List): Record<string, string> =>
    Object.fromEntries(list.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])))
  const all = (key: string) => graph.flatMap(([name, value]) => (name === key && typeof value !== 'string' ? [attributes(value)] : []))
  const entities = all('node').map(({ id = '', label, ...more }) => entityOf(id, more, label))
  const ties = all('edge').map(({ source = '', target = '', label, ...more }) => tieOf(source, target, more, label))
  return { format: 'GML', encoding, separator: null, notes: [], tables: graphTables({ entities, ties }) }
}

const listIn = (list: List, key: string): List | undefined =>
  list.flatMap(([name, value]) => (name === key && typeof value !== 'string' ? [value] : []))[0]

/** With the blanks and comments in front of it; empty at the end. No word begins with #, so that nothing is read in two ways. */
const tokens = /\s*(?:#[^\n]*(?:\n\s*|$))*(\[|\]|"[^"]*"|[^\s[\]"#][^\s[\]"]*|$)/gy

function parse(file: string, text: string): List {
  const root: List = []
  const open: List[] = [root]
  let key: string | null = null
  let end = 0
  for (const { 1: token = '', 0: all, index } of text.matchAll(tokens)) {
    end = index + all.length
    if (token === '') break
    const top = open.at(-1)
    if (token === ']') {
      if (open.length === 1 || key !== null) throw refusal(file, text, end, coded('hasABracketThatCloses'))
      open.pop()
    } else if (key === null) key = token
    else if (token === '[') {
      const list: List = []
      top?.push([key, list])
      open.push(list)
      if (open.length > limits.depth) throw refusal(file, text, end, coded('isNestedDeeperThanLevels', { depth: limits.depth }))
      key = null
    } else {
      top?.push([key, plain(token)])
      key = null
    }
  }
  if (text.slice(end).trim() !== '') throw refusal(file, text, end, coded('hasAQuotationMarkOpen'))
  if (open.length > 1) throw refusal(file, text, end, coded('endsBeforeItsBrackets'))
  return root
}

const refusal = (file: string, text: string, at: number, reason: Coded): Unreadable =>
  new Unreadable(file, coded('line', { n: text.slice(0, at).split('\n').length }), reason)

const signs: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" }
const plain = (token: string): string =>
  token.replace(/^"([\s\S]*)"$/, '$1').replace(/&(?:#(\d{1,7})|(\w+));/g, (whole, code: string | undefined, name: string | undefined) => {
    if (code === undefined) return signs[name ?? ''] ?? whole
    const point = Number(code)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
