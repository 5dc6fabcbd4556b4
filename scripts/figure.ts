/** npm run figure: a printed figure of a workspace, without a browser. Exit codes: 0 written, 1 bad input, 2 the store can't be read. */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Command } from 'commander'
import { faces } from '../client/figure/faces.ts'
import { gather, placesWithoutCanvas } from '../client/figure/print/gather.ts'
import { printFigure } from '../client/figure/print/print-figure.ts'
import { printFormats } from '../client/figure/print/sizes.ts'
import { printThemes } from '../client/figure/print/theme.ts'
import { vocabularyOf } from '../client/session/vocabulary.ts'
import { openToLook } from '../graph-seed/open-target.ts'
import { readParts, readRoutes } from '../server/answers/reads.ts'
import { Schema } from '../server/contract/answers.ts'
import { everyone } from '../server/contract/lens.ts'
import { inSentence } from '../server/contract/wording.ts'
import { createLedger, type Ledger } from '../server/evidence/ledger.ts'
import { drawnGraph } from '../server/ledger/denial-words.ts'
import { namedIn } from '../server/ledger/refs.ts'
import { createSearch } from '../server/ledger/search.ts'
import { StoreError } from '../server/store/store.ts'
import { EnvError, readWorkspace } from '../server/store/store-env.ts'

interface Options {
  data?: string
  entities?: string[]
  out: string
  width: string
  theme: string
  title?: string
  credit?: string
}

const vocabularyPart = Schema.pick({ kinds: true, families: true, predicates: true, relationTypes: true })

class Bad extends Error {}

const program = new Command('npm run figure --')
  .description('Writes a figure for print, with the speaker and the source of every line, as SVG.')
  .requiredOption('--out <file>', 'the file to write, x.svg')
  .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
  .option('--entities <ids...>', 'only these entities and what is between them')
  .option('--width <width>', `${printFormats.map(({ id }) => id).join(', ')}: millimetres, or a sheet`, '170')
  .option('--theme <theme>', printThemes.map(({ id }) => id).join(', '), 'colour')
  .option('--title <title>', 'above the picture; left out, it counts what is disputed')
  .option('--credit <words>', '“Graphic: name of desk”')
  .showHelpAfterError()
  .action(run)

async function run({ data, entities, out, width, theme, title, credit }: Options): Promise<void> {
  const format = printFormats.find(({ id }) => id === width)
  if (!format) throw new Bad(`There is no width ${width}; choose ${printFormats.map(({ id }) => id).join(', ')}.`)
  const inks = printThemes.find(({ id }) => id === theme)
  if (!inks) throw new Bad(`There is no theme ${theme}; choose ${printThemes.map(({ id }) => id).join(', ')}.`)
  if (!out.endsWith('.svg')) throw new Bad('The figure is written as SVG: let the name of the file end with .svg.')
  const target = await openToLook(readWorkspace(process.env, data ?? null), line => process.stderr.write(`${line}\n`))
  const ledger = createLedger((await target.read()).records)
  const material = await materialOf(ledger, entities ?? null)
  const figure = printFigure(material, {
    format,
    theme: inks.id,
    title: title ?? null,
    notes: [],
    credit: credit ?? '',
    date: new Date().toISOString().slice(0, 10),
    fontFaces: await fontFaces(material.entities.map(({ entity }) => entity.name).join('')),
  })
  await writeFile(out, figure.svg)
  for (const finding of figure.findings) process.stdout.write(`${finding}\n`)
  process.stdout.write(`${out}: ${figure.width} × ${figure.height} mm\n`)
}

/** Of the whole record, or of these entities and what is between them; throws Bad for an id that nobody has. */
export async function materialOf(ledger: Ledger, ids: readonly string[] | null) {
  const reading = { revision: '', ledger, search: createSearch(ledger) }
  const graph = drawnGraph(ledger, everyone)
  const unknown = ids?.filter(id => !ledger.entities.has(id)) ?? []
  if (unknown.length > 0) throw new Bad(`Nobody in this record has the id ${unknown.join(', ')}.`)
  const asked = ids && new Set(ids)
  const relations = graph.relations.filter(({ from, to }) => !asked || (asked.has(from) && asked.has(to)))
  if (relations.length === 0) throw new Bad('There is no relation between these entities. Nothing was written.')
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]))
  const shown = { ...graph, relations, entities: graph.entities.filter(({ id }) => ends.has(id)) }
  const { kinds, label } = vocabularyOf(vocabularyPart.parse(readParts.vocabulary(reading)))
  const words = { kinds, label, nameOf: (id: string) => inSentence(namedIn(ledger, id)) }
  const evidence = new Map(
    relations.map(({ id }) => [id, readRoutes.evidence(reading, { params: { id }, query: { ...everyone, limit: 1000 }, body: undefined })]),
  )
  return gather(shown, await placesWithoutCanvas(shown, words), evidence, words)
}

const fileOf = createRequire(import.meta.url).resolve

async function fontFaces(letters: string): Promise<string> {
  return faces(letters, async path => (await readFile(fileOf(path))).toString('base64'))
}

if (process.argv[1]?.endsWith('figure.ts'))
  program.parseAsync().catch((error: unknown) => {
    const known = error instanceof Bad || error instanceof EnvError || error instanceof StoreError
    process.stderr.write(known ? `${error.message}\n` : `The figure could not be made: ${error instanceof Error ? error.stack : error}\n`)
    process.exit(error instanceof StoreError ? 2 : 1)
  })
