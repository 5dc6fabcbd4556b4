import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { program } from 'commander'
import { startNeo4j } from '../../../scripts/neo4j/start.ts'
import type { Value } from '../../types/types.ts'
import { Embedded } from '../embedded.ts'
import { judge } from '../judge.ts'
import { RealNeo4j } from '../real-neo4j.ts'
import { type ExampleDocument, examplesIn } from './examples.ts'

const options = program
  .option('--docs <folder>', 'AsciiDoc (.adoc) and Markdown (.md) files, in folders below it too', process.env.ISNAD_DOCS)
  .addHelpText(
    'after',
    '\nAsks the Neo4j of NEO4J_TEST_URI, whose database is emptied, or starts one. Ends with 1 where an answer differs.',
  )
  .parse()
  .opts<{ docs?: string }>()

const files = filesOf(options.docs)
if (files.length === 0) {
  console.log(
    `No documents to read${options.docs ? ` in ${options.docs}` : ''}: name a folder with --docs or ISNAD_DOCS. Nothing was compared.`,
  )
  process.exit(0)
}

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env
const started = uri ? undefined : await startNeo4j()
const { uri: at, user: name, password: word } = started ?? { uri: uri ?? '', user, password }
const none: ReadonlyMap<string, Value> = new Map()
const theirs = new RealNeo4j(at, name, word, none)
const ours = new Embedded(none)
const counts = new Map<string, number>()
const count = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1)

try {
  for (const file of files) await compare(file, examplesIn(readFileSync(file, 'utf8'), file))
} finally {
  await theirs.close()
  await started?.stop()
}
const told = [...counts].sort().map(([kind, n]) => `${n} ${kind}`)
console.log(`\n${files.length} documents: ${told.join(', ') || 'no examples'}`)
process.exitCode = counts.has('different') ? 1 : 0

function filesOf(folder: string | undefined): string[] {
  if (!folder || !existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(?:adoc|md)$/.test(path))
    .sort()
    .map(path => join(folder, path))
}

async function compare(file: string, { setup, examples }: ExampleDocument): Promise<void> {
  if (examples.length === 0) return
  const failed = await theirs.write(setup)
  if (failed) console.log(`\n${file}: its data could not be loaded: ${failed}`)
  ours.load(await theirs.graph())
  for (const { text, line, parameters } of examples) {
    const [a, b] = [ours.ask(text, true, parameters), await theirs.ask(text, parameters)]
    const ordered = /ORDER BY[^}]*$/i.test(text)
    const verdict = judge({ ordered, bags: new Set(), unordered: true }, text, a, b)
    count(verdict.kind === 'equal' && a.kind === 'error' ? 'equal errors' : verdict.kind)
    if (verdict.kind === 'refused' && a.kind === 'refused') console.log(`\nREFUSED ${file}:${line}: ${a.message}`)
    if (verdict.kind === 'different') console.log(`\nDIFFERENT ${file}:${line}\n${text}\n${verdict.why}`)
  }
}
