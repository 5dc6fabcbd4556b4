/** npm run figure: a printed figure of a workspace, without a browser. Exit codes: 0 written, 1 bad input, 2 the store can't be read; of --check see check.ts. */
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Command } from 'commander'
import { printFormats } from '../../client/figure/print/formats.ts'
import { nameScripts } from '../../client/figure/print/names.ts'
import { printThemes } from '../../client/figure/print/theme.ts'
import { openToLook } from '../../graph-seed/open-target.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { StoreError } from '../../server/store/store.ts'
import { EnvError, readWorkspace, workspaceName } from '../../server/store/store-env.ts'
import { Bad } from './bad.ts'
import { checkFolder, exitCodeOf, tellChecked } from './check.ts'
import { formats } from './formats.ts'
import { makeFigure } from './make.ts'
import { type Chosen, materialOf, materialOfAnswer, materialOfView, underNothing } from './material.ts'
import { readStory } from './page-parts.ts'
import { answerOf } from './query.ts'

interface Options {
  data?: string
  entities?: string[]
  query?: string
  view?: string
  out?: string
  check?: string
  json?: boolean
  width: string
  theme: string
  dpi: string
  title?: string
  credit?: string
  caption?: string
  alt?: string
  names: string
  typeFrom?: string
  numbersOnly?: true
  key: boolean
  notes: boolean
  lineless?: true
  letter?: string[]
  leaveOut?: string[]
  cover?: string[]
  carry: boolean
  lens?: string[]
  story?: string
}

const program = new Command('npm run figure --')
  .description('Writes a figure for print, with the speaker and the source of every line.')
  .option(
    '--check <folder>',
    'tell which saved figures of a folder are stale and why, and write none: exit code 1 where one is, 2 where one carries nothing or nothing could be read',
  )
  .option('--json', 'with --check, for programs')
  .option('--out <file>', `the file to write: its name ends with ${Object.keys(formats).join(', ')}`)
  .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
  .option('--entities <ids...>', 'only these entities and what is between them')
  .option('--query <cypher>', 'only the relations in the answer, or what is between its entities')
  .option('--view <file>', 'what a saved view shows, with its places')
  .option('--width <width>', `${printFormats.map(({ id }) => id).join(', ')}; or another width in millimetres`, '170')
  .option('--type-from <points>', 'the smallest type; left out, as the width has it')
  .option('--names <script>', nameScripts.map(({ id }) => id).join(', '), 'latin')
  .option('--theme <theme>', printThemes.map(({ id }) => id).join(', '), 'colour')
  .option('--dpi <number>', 'dots per inch of PNG and JPEG', '300')
  .option('--title <title>', 'above the picture; left out, it counts what is disputed')
  .option('--credit <words>', '“Graphic: name of desk”')
  .option('--caption <words>', 'beneath the picture')
  .option('--alt <words>', 'for who cannot see it; left out, each line with what it says')
  .option('--numbers-only', 'no words on the lines')
  .option('--no-key', 'without the key')
  .option('--no-notes', 'without notes and sources')
  .option('--lineless', 'entities without a line too')
  .option('--letter <ids...>', 'tell these by a letter instead of their names')
  .option('--leave-out <ids...>', 'leave out these people or sources, and what only they say')
  .option('--cover <words...>', 'further words that must not stand anywhere')
  .option('--lens <lenses...>', 'lenses that the reader of a page can choose: by=ID, without=ID')
  .option('--story <file>', 'the steps of a page: JSON, a list of {"title", "text", "entities" or "relations"}')
  .option('--no-carry', 'the file carries nothing by which Isnad opens it again; a copy that covers somebody never does')
  .showHelpAfterError()
  .action(options => (options.check === undefined ? run(options) : check(options, options.check)))

async function run({ data, out, dpi, entities, query, view, story: storyFile, ...options }: Options): Promise<void> {
  if (out === undefined) throw new Bad('Give --out and the name of the file to write, or --check and a folder.')
  const ending = Object.keys(formats).find(each => out.endsWith(`.${each}`)) ?? ''
  const ledger = await ledgerOf(data, name => process.stdout.write(`This is ${name}.\n`))
  const chosen = await whatOf(ledger, { entities, query, view })
  const { key, notes, lineless, numbersOnly, typeFrom, ...asked } = options
  const story = storyFile === undefined ? undefined : await readStory(storyFile)
  const { bytes, said } = await makeFigure(ledger, chosen, {
    ...asked,
    typeFrom: typeFrom === undefined ? undefined : Number(typeFrom),
    wordless: numbersOnly === true,
    parts: { key, notes, lineless: lineless === true },
    story,
    ending,
    dpi: Number(dpi),
    date: new Date().toISOString().slice(0, 10),
  })
  await writeFile(out, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new Bad(
      error.code === 'ENOENT' ? `There is no folder ${dirname(out)}. Nothing was written.` : `${out} can’t be written: ${error.code}.`,
    )
  })
  for (const sentence of said) process.stdout.write(`${sentence}\n`)
}

async function ledgerOf(data: string | undefined, say: (name: string) => void): Promise<Ledger> {
  const workspace = readWorkspace(process.env, data ?? null)
  say(workspaceName(workspace))
  const target = await openToLook(workspace, line => process.stderr.write(`${line}\n`))
  return createLedger((await target.read()).records)
}

async function check({ data, json }: Options, folder: string): Promise<void> {
  try {
    const checked = await checkFolder(await ledgerOf(data, () => {}), folder)
    process.stdout.write(`${json ? JSON.stringify(checked, null, 1) : tellChecked(checked)}\n`)
    process.exitCode = exitCodeOf(checked)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 2
  }
}

async function whatOf(ledger: Ledger, { entities, query, view }: Pick<Options, 'entities' | 'query' | 'view'>): Promise<Chosen> {
  if ([entities, query, view].filter(each => each !== undefined).length > 1) throw new Bad('Give one of --entities, --query and --view.')
  if (view !== undefined) return materialOfView(ledger, view)
  if (query !== undefined)
    return {
      material: await materialOfAnswer(ledger, answerOf(ledger, query)),
      notes: [`What this query found: ${query}`],
      under: underNothing,
      missing: [],
    }
  return { material: await materialOf(ledger, entities ?? null), notes: [], under: underNothing, missing: [] }
}

program.parseAsync().catch((error: unknown) => {
  const known = error instanceof Bad || error instanceof EnvError || error instanceof StoreError
  process.stderr.write(known ? `${error.message}\n` : `The figure could not be made: ${error instanceof Error ? error.stack : error}\n`)
  process.exit(error instanceof StoreError ? 2 : 1)
})
