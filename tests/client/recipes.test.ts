/** Adding to the explorer takes one file and its name in one list: done in a scratch copy, where the touched files are counted. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entity, relation, speaker, speakers } from '../factories/answers.ts'
import { picture } from './state/fixtures.ts'

const copied = ['client', 'server/contract', 'server/evidence', 'server/names']
let scratch = ''

beforeAll(() => {
  // inside the project, so that packages are found
  scratch = mkdtempSync(join('tests', 'scratch-'))
  for (const folder of copied) cpSync(folder, join(scratch, folder), { recursive: true })
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function add(file: string, text: string, listFile: string, list: string, name: string): void {
  writeFileSync(join(scratch, file), text)
  const folder = listFile.slice(0, listFile.lastIndexOf('/') + 1)
  const before = readFileSync(join(scratch, listFile), 'utf8')
  const start = before.indexOf('[', before.indexOf('=', before.indexOf(list)))
  const end = before.indexOf(']', start)
  const after = `${before.slice(0, end).trimEnd().replace(/,$/, '')}, ${name}${before.slice(end)}`
  writeFileSync(join(scratch, listFile), `import { ${name} } from './${file.slice(folder.length)}'\n${after}`)
}

const touched = (): string[] =>
  copied
    .flatMap(folder => readdirSync(join(scratch, folder), { recursive: true, withFileTypes: true }))
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name).slice(scratch.length + 1))
    .filter(file => {
      try {
        return readFileSync(file, 'utf8') !== readFileSync(join(scratch, file), 'utf8')
      } catch {
        return true
      }
    })
    .sort()

// biome-ignore lint/suspicious/noExplicitAny: modules of the scratch copy, which no type is known of
const load = (file: string): Promise<any> => import(/* @vite-ignore */ join(process.cwd(), scratch, file))

describe('one file and its name in a list add', () => {
  it('a layout, a facet, a column, a form of export, a lens preset, an act and a tab', async () => {
    add(
      'client/layout/kinds/row.ts',
      `import { layoutKind } from '../task.ts'
export const row = layoutKind({
  id: 'row', parameters: { gap: 100 },
  run: async ({ nodes }, { gap }) => ({ xs: Float64Array.from(nodes, (_, i) => i * gap), ys: new Float64Array(nodes.length) }),
})\n`,
      'client/layout/index.ts',
      'export const layouts',
      'row',
    )
    add(
      'client/state/facets/signs.ts',
      `import { facet } from './facet.ts'
export const signs = facet({
  id: 'signs', title: 'Sign', phrase: () => 'the filter by sign', of: 'relations',
  valuesOf: ({ sign }) => [String(sign)], names: value => value,
})\n`,
      'client/state/facets/index.ts',
      'const all',
      'signs',
    )
    add(
      'client/features/list/columns/last.ts',
      `import { text, type RelationColumn } from './column.ts'
export const last: RelationColumn = { id: 'last', label: 'Last', width: 2, cell: ({ lastDate }) => text(lastDate ?? 'never') }\n`,
      'client/features/list/columns/index.ts',
      'export const relationColumns',
      'last',
    )
    add(
      'client/features/export/formats/text.ts',
      `import type { ExportFormat } from './format.ts'
export const text: ExportFormat = { id: 'txt', word: 'Save text', blob: ({ svg }) => new Blob([svg.replace(/<[^>]*>/g, ' ')]) }\n`,
      'client/features/export/formats/index.ts',
      'export const exportFormats',
      'text',
    )
    add(
      'client/state/lens-presets/first.ts',
      `import { everyone } from '../../../server/contract/everyone.ts'
import type { LensPreset } from './preset.ts'
export const first: LensPreset = {
  id: 'first',
  choices: ({ speakers }) => speakers.slice(0, 1).map(({ id, name }) => ({ key: 'first', label: 'first ' + name, lens: { ...everyone, by: [id] }, count: null })),
}\n`,
      'client/state/lens-presets/index.ts',
      'export const lensPresets',
      'first',
    )
    add(
      'client/actions/wave.ts',
      `import type { Action } from './action.ts'
export const wave: Action = { id: 'wave', word: () => 'Wave', keys: ['W'], run: ({ announce }) => announce('Waved.') }\n`,
      'client/actions/index.ts',
      'export const actions',
      'wave',
    )
    writeFileSync(
      join(scratch, 'client/app/notes-tab.tsx'),
      `import { TabPanel } from 'react-aria-components'
export const NotesTab = () => <TabPanel id="notes">Notes</TabPanel>\n`,
    )
    const tabsFile = join(scratch, 'client/state/tabs.ts')
    writeFileSync(tabsFile, readFileSync(tabsFile, 'utf8').replace('] as const', "  { id: 'notes', word: 'Notes' },\n] as const"))
    expect(touched()).toEqual([
      'client/actions/index.ts',
      'client/actions/wave.ts',
      'client/app/notes-tab.tsx',
      'client/features/export/formats/index.ts',
      'client/features/export/formats/text.ts',
      'client/features/list/columns/index.ts',
      'client/features/list/columns/last.ts',
      'client/layout/index.ts',
      'client/layout/kinds/row.ts',
      'client/state/facets/index.ts',
      'client/state/facets/signs.ts',
      'client/state/lens-presets/first.ts',
      'client/state/lens-presets/index.ts',
      'client/state/tabs.ts',
    ])

    const a = entity('a')
    const says = relation('a', 'LEADS', 'a', { lastDate: '2022' })
    const drawn = picture([a], [says])

    const { runLayout } = await load('client/layout/run.ts')
    const node = { width: 1, height: 1, labelWidth: 1, labelHeight: 1, x: null, y: null, fixed: false }
    expect([...(await runLayout({ name: 'row', nodes: [node, node], edges: [], aspect: 1, seed: 1 })).xs]).toEqual([0, 100])

    const { noFilters } = await load('client/state/filters.ts')
    const { choicesOf } = await load('client/state/choices.ts')
    const { visible } = await load('client/state/visible.ts')
    const filters = { ...noFilters, signs: new Set(['0']) }
    expect(choicesOf({ ...drawn, filters }, []).signs).toEqual([{ value: '0', count: 1, share: 1, on: false }])
    expect(visible({ picture: { ...drawn, filters } }).relations).toEqual([])

    const { emptyState } = await load('client/state/explorer.ts')
    const { viewOf } = await load('client/state/saved-view.ts')
    const { readView } = await load('client/state/read-view.ts')
    const saved = readView(JSON.stringify(viewOf({ ...emptyState, picture: { ...drawn, filters, layout: 'row' } })))
    expect([saved.layout, saved.filters.signs]).toEqual(['row', ['0']])

    const { tableRows } = await load('client/features/list/table-rows.ts')
    const { vocabularyOf } = await load('client/session/vocabulary.ts')
    const rows = tableRows({ entities: [a], relations: [says], denials: [] }, vocabularyOf(null), (id: string) => id)
    expect(rows.relations[0].cells.last).toEqual({ text: '2022', sort: '2022' })

    const { exportFormats } = await load('client/features/export/formats/index.ts')
    expect(await exportFormats.at(-1).blob({ svg: '<svg><text>A</text></svg>' }).text()).toContain('A')

    const { lensChoices } = await load('client/state/lenses.ts')
    expect(lensChoices(speakers([speaker('memo')])).at(-1)).toMatchObject({ key: 'first', short: 'first memo' })

    const { actions } = await load('client/actions/index.ts')
    expect(actions.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['wave', 'layout-row', 'tab-notes']))
    const { tabNames } = await load('client/state/tabs.ts')
    // every tab has its file and every file its tab; what client/app/tab-panels.tsx makes of them needs a page
    const files = readdirSync(join(scratch, 'client/app')).filter(file => file.endsWith('-tab.tsx'))
    expect(files).toEqual(tabNames.map((id: string) => `${id}-tab.tsx`).sort())
    for (const file of files) expect(readFileSync(join(scratch, 'client/app', file), 'utf8').match(/^export /gm)).toHaveLength(1)
  })
})
