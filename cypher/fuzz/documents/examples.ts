/** Cypher examples in documents: AsciiDoc and Markdown code blocks, each with the data that its document loads. */
import type { Value } from '../../types/types.ts'

export interface Example {
  readonly text: string
  readonly line: number
  readonly parameters: ReadonlyMap<string, Value>
}
export interface ExampleDocument {
  readonly setup: readonly string[]
  readonly examples: readonly Example[]
}

interface Block {
  readonly attributes: string
  readonly lines: readonly string[]
  readonly line: number
}

const WRITES = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|INSERT|LOAD\s+CSV|ALTER|GRANT|DENY|REVOKE|START|STOP|TERMINATE)\b/i
/** Depends on time, chance or the server. */
const UNSTEADY =
  /\b(?:rand|randomUUID|timestamp|elementId|id)\s*\(|\b(?:date|time|datetime|localtime|localdatetime)(?:\.(?:transaction|statement|realtime))?\s*\(\s*(?:\{\s*timezone[^}]*\}|'[^'0-9]*')?\s*\)|\b(?:SHOW|PROFILE|USE|dbms|db\.(?!labels|relationshipTypes|propertyKeys)\w+|apoc|gds)\b/i

export function examplesIn(text: string, name: string): ExampleDocument {
  const blocks = name.endsWith('.md') ? fenced(text) : delimited(text)
  const cypher = blocks.filter(block => /\bcypher\b/i.test(block.attributes) && !/test-skip|test-fail/.test(block.attributes))
  const marked = cypher.filter(block => block.attributes.includes('test-setup'))
  // unmarked, what is created before the first question
  const reading = cypher.findIndex(block => !writes(block))
  const setup = marked.length > 0 ? marked : cypher.slice(0, Math.max(reading, 0))
  const examples = cypher
    .filter(block => !setup.includes(block))
    .flatMap(block =>
      statements(block.lines.join('\n')).map(statement => ({
        text: statement,
        line: block.line,
        parameters: parametersBefore(blocks, block),
      })),
    )
    .filter(example => !WRITES.test(bare(example.text)) && !UNSTEADY.test(example.text))
  return { setup: setup.flatMap(block => statements(block.lines.join('\n'))), examples }
}

const writes = (block: Block): boolean => WRITES.test(bare(block.lines.join('\n')))
const bare = (text: string): string => text.replace(/\/\/.*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g, ' ')

const statements = (text: string): string[] =>
  text
    .split(/;[ \t]*(?:\n|$)/)
    .map(statement =>
      statement
        .replace(/^\s*:(?:param|use|auto)\b.*$/gm, '')
        .replace(/\s*\/\/ ?\(\d+\)/g, '')
        .replace(/ <\d+>$/gm, '')
        .trim(),
    )
    .filter(Boolean)

function fenced(text: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const [, fence, attributes = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(lines[i] ?? '') ?? []
    if (!fence) continue
    const end = lines.findIndex((line, at) => at > i && line.trim().startsWith(fence))
    blocks.push({ attributes, lines: lines.slice(i + 1, end < 0 ? undefined : end), line: i + 1 })
    i = end < 0 ? lines.length : end
  }
  return blocks
}

/** `[source, cypher, role=…]` and the lines between the next two `----`. */
function delimited(text: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const attributes = /^\[(source\b.*|parameters.*|role=.*)\]\s*$/.exec(lines[i] ?? '')?.[1]
    if (attributes === undefined) continue
    const start = lines.findIndex((line, at) => at > i && at < i + 4 && /^(-{4,}|\.{4,})\s*$/.test(line))
    const end = lines.findIndex((line, at) => at > start && line.trim() === lines[start]?.trim())
    if (start < 0 || end < 0) continue
    blocks.push({ attributes, lines: lines.slice(start + 1, end), line: i + 1 })
    i = end
  }
  return blocks
}

function parametersBefore(blocks: readonly Block[], block: Block): ReadonlyMap<string, Value> {
  const before = blocks[blocks.indexOf(block) - 1]
  if (!before || !/parameters|json/i.test(before.attributes)) return new Map()
  try {
    const read: unknown = JSON.parse(before.lines.join('\n'))
    return new Map(Object.entries(read as object).map(([name, v]) => [name, parameterOf(v)]))
  } catch {
    return new Map()
  }
}

function parameterOf(v: unknown): Value {
  if (Array.isArray(v)) return v.map(parameterOf)
  if (typeof v === 'number') return Number.isInteger(v) ? BigInt(v) : v
  if (typeof v === 'object' && v !== null) return new Map(Object.entries(v).map(([key, item]) => [key, parameterOf(item)]))
  return v as Value
}
