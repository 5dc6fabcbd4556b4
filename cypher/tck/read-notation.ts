/** Reads a table cell of the TCK: `(:A {k: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`, lists, maps and scalars. */
import { formatFloat } from '../text/number.ts'
import type { Notation, PathPart } from './notation.ts'

export function readNotation(cell: string): Notation {
  const reader = new Reader(cell)
  const value = reader.value()
  reader.end()
  return value
}

export const quoted = (text: string): Notation => ({ kind: 'scalar', text: JSON.stringify(text) })

class Reader {
  private at = 0
  constructor(private readonly text: string) {}

  value(): Notation {
    this.space()
    const c = this.text[this.at]
    if (c === "'") return this.string()
    if (c === '(') return this.node()
    if (c === '<') return this.path()
    if (c === '{') return { kind: 'map', entries: this.entries() }
    if (c === '[') return /^\[\s*:/.test(this.rest) ? this.relationship() : this.list()
    return this.scalar()
  }

  end(): void {
    this.space()
    if (this.at < this.text.length) this.fail()
  }

  private get rest(): string {
    return this.text.slice(this.at)
  }

  private fail(): never {
    throw new Error(`not in TCK notation at ${this.at}: ${this.text}`)
  }

  private space(): void {
    while (this.text[this.at] === ' ') this.at++
  }

  private take(pattern: RegExp): string | undefined {
    this.space()
    const found = pattern.exec(this.rest)
    if (found) this.at += found[0].length
    return found?.[0]
  }

  private expect(pattern: RegExp): string {
    return this.take(pattern) ?? this.fail()
  }

  private string(): Notation {
    const raw = this.expect(/^'(?:\\.|[^'\\])*'/s)
    return quoted(raw.slice(1, -1).replace(/\\(['"\\])/g, '$1'))
  }

  private scalar(): Notation {
    const word = this.expect(/^[^\s,\]})>]+/)
    if (/^(null|true|false)$/.test(word)) return { kind: 'scalar', text: word }
    if (/^[+-]?\d+$/.test(word)) return { kind: 'scalar', text: String(BigInt(word)) }
    if (/^-?(Inf(inity)?|NaN)$/.test(word)) return { kind: 'scalar', text: word.replace(/Inf$/, 'Infinity') }
    const number = Number(word)
    return Number.isNaN(number) ? this.fail() : { kind: 'scalar', text: formatFloat(number + 0) }
  }

  private list(): Notation {
    this.expect(/^\[/)
    const items: Notation[] = []
    while (!this.take(/^\]/)) {
      if (items.length > 0) this.expect(/^,/)
      items.push(this.value())
    }
    return { kind: 'list', items }
  }

  private entries(): Map<string, Notation> {
    const entries = new Map<string, Notation>()
    if (!this.take(/^\{/)) return entries
    while (!this.take(/^\}/)) {
      if (entries.size > 0) this.expect(/^,/)
      const key = this.expect(/^(`[^`]*`|[^\s:]+)/).replaceAll('`', '')
      this.expect(/^:/)
      entries.set(key, this.value())
    }
    return entries
  }

  private node(): Notation {
    this.expect(/^\(/)
    const labels: string[] = []
    while (this.take(/^:/)) labels.push(this.expect(/^[\w]+/))
    const entries = this.entries()
    this.expect(/^\)/)
    return { kind: 'node', labels, entries }
  }

  private relationship(): Notation {
    this.expect(/^\[\s*:/)
    const type = this.expect(/^\w+/)
    const entries = this.entries()
    this.expect(/^\]/)
    return { kind: 'relationship', type, entries }
  }

  private path(): Notation {
    this.expect(/^</)
    const parts: PathPart[] = [{ entity: this.node() }]
    while (!this.take(/^>/)) {
      const direction = this.expect(/^(<-|-)/) === '-' ? 'out' : 'in'
      parts.push({ entity: this.relationship(), direction })
      this.expect(direction === 'out' ? /^->/ : /^-/)
      parts.push({ entity: this.node() })
    }
    return { kind: 'path', parts }
  }
}
