/** Adding to the explorer takes one file and its name in one list: done in a scratch copy, where the touched files are counted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entity, relation, speaker, speakers } from '../factories/answers.ts'
import { ScratchCopy } from './scratch-copy.ts'
import { picture } from './state/fixtures.ts'

let scratch: ScratchCopy
beforeAll(() => {
  scratch = new ScratchCopy(['client', 'server/contract', 'server/evidence', 'server/names'])
})
afterAll(() => scratch.remove())

function add(file: string, text: string, listFile: string, list: string, name: string): void {
  scratch.write(file, text)
  const folder = listFile.slice(0, listFile.lastIndexOf('/') + 1)
  const before = scratch.read(listFile)
  const start = before.indexOf('[', before.indexOf('=', before.indexOf(list)))
  const end = before.indexOf(']', start)
  const after = `${before.slice(0, end).trimEnd().replace(/,$/, '')}, ${name}${before.slice(end)}`
  scratch.write(listFile, `import { ${name} } from './${file.slice(folder.length)}'\n${after}`)
}

const load = (file: string) => scratch.load(file)

describe('one file and its name in a list add', () => {
  it('a layout, a facet, a column, a form of export, a lens preset, an act and a tab', async () => {
    add(
      'client/layout/kinds/recipe-row.ts',
      `import { layoutKind } from '../task.ts'
export const recipeRow = layoutKind({
  id: 'recipe-row', parameters: { gap: 100 },
  run: async ({ nodes }, { gap }) => ({ xs: Float64Array.from(nodes, (_, i) => i * gap), ys: new Float64Array(nodes.length) }),
})\n`,
      'client/layout/index.ts',
      'export const layouts',
      'recipeRow',
    )
    add(
      'client/state/facets/recipe-signs.ts',
      `import { facet } from './facet.ts'
export const recipeSigns = facet({
  id: 'recipeSigns', title: 'Sign', phrase: () => 'the filter by sign', of: 'relations',
  valuesOf: ({ sign }) => [String(sign)], names: value => value,
})\n`,
      'client/state/facets/index.ts',
      'const all',
      'recipeSigns',
    )
    add(
      'client/features/list/columns/recipe-last.ts',
      `import { text, type RelationColumn } from './column.ts'
export const recipeLast: RelationColumn = { id: 'recipe-last', label: 'Last', width: 2, cell: ({ lastDate }) => text(lastDate ?? 'never') }\n`,
      'client/features/list/columns/index.ts',
      'export const relationColumns',
      'recipeLast',
    )
    add(
      'client/features/export/formats/recipe-text.ts',
      `import type { ExportFormat } from './format.ts'
export const recipeText: ExportFormat = { id: 'recipe-txt', word: 'Save text', blob: ({ svg }) => new Blob([svg.replace(/<[^>]*>/g, ' ')]) }\n`,
      'client/features/export/formats/index.ts',
      'export const exportFormats',
      'recipeText',
    )
    add(
      'client/state/lens-presets/recipe-first.ts',
      `import { everyone } from '../../../server/contract/everyone.ts'
import type { LensPreset } from './preset.ts'
export const recipeFirst: LensPreset = {
  id: 'recipe-first',
  choices: ({ speakers }) => speakers.slice(0, 1).map(({ id, name }) => ({ key: 'recipe-first', label: 'first ' + name, lens: { ...everyone, by: [id] }, count: null })),
}\n`,
      'client/state/lens-presets/index.ts',
      'export const lensPresets',
      'recipeFirst',
    )
    add(
      'client/actions/recipe-wave.ts',
      `import type { Action } from './action.ts'
export const recipeWave: Action = { id: 'recipe-wave', word: () => 'Wave', keys: ['W'], run: ({ announce }) => announce('Waved.') }\n`,
      'client/actions/index.ts',
      'export const actions',
      'recipeWave',
    )
    scratch.write(
      'client/app/recipe-notes-tab.tsx',
      `import { TabPanel } from 'react-aria-components'
export const RecipeNotesTab = () => <TabPanel id="recipe-notes">Notes</TabPanel>\n`,
    )
    scratch.insert('client/state/tabs.ts', "  { id: 'recipe-notes', word: 'Notes' },\n", '] as const')
    expect(scratch.touched()).toEqual([
      'client/actions/index.ts',
      'client/actions/recipe-wave.ts',
      'client/app/recipe-notes-tab.tsx',
      'client/features/export/formats/index.ts',
      'client/features/export/formats/recipe-text.ts',
      'client/features/list/columns/index.ts',
      'client/features/list/columns/recipe-last.ts',
      'client/layout/index.ts',
      'client/layout/kinds/recipe-row.ts',
      'client/state/facets/index.ts',
      'client/state/facets/recipe-signs.ts',
      'client/state/lens-presets/index.ts',
      'client/state/lens-presets/recipe-first.ts',
      'client/state/tabs.ts',
    ])

    const a = entity('a')
    const says = relation('a', 'LEADS', 'a', { lastDate: '2022' })
    const drawn = picture([a], [says])

    const { runLayout } = await load('client/layout/run.ts')
    const node = { width: 1, height: 1, labelWidth: 1, labelHeight: 1, x: null, y: null, fixed: false }
    expect([...(await runLayout({ name: 'recipe-row', nodes: [node, node], edges: [], aspect: 1, seed: 1 })).xs]).toEqual([0, 100])

    const { noFilters } = await load('client/state/filters.ts')
    const { choicesOf } = await load('client/state/choices.ts')
    const { visible } = await load('client/state/visible.ts')
    const filters = { ...noFilters, recipeSigns: new Set(['0']) }
    expect(choicesOf({ ...drawn, filters }, []).recipeSigns).toEqual([{ value: '0', count: 1, share: 1, on: false }])
    expect(visible({ picture: { ...drawn, filters } }).relations).toEqual([])

    const { emptyState } = await load('client/state/explorer.ts')
    const { viewOf } = await load('client/state/saved-view.ts')
    const { readView } = await load('client/state/read-view.ts')
    const saved = readView(JSON.stringify(viewOf({ ...emptyState, picture: { ...drawn, filters, layout: 'recipe-row' } })))
    expect([saved.layout, saved.filters.recipeSigns]).toEqual(['recipe-row', ['0']])

    const { tableRows } = await load('client/features/list/table-rows.ts')
    const { vocabularyOf } = await load('client/session/vocabulary.ts')
    const rows = tableRows({ entities: [a], relations: [says], denials: [] }, vocabularyOf(null), (id: string) => id)
    expect(rows.relations[0].cells['recipe-last']).toEqual({ text: '2022', sort: '2022' })

    const { exportFormats } = await load('client/features/export/formats/index.ts')
    expect(await exportFormats.at(-1).blob({ svg: '<svg><text>A</text></svg>' }).text()).toContain('A')

    const { lensChoices } = await load('client/state/lenses.ts')
    expect(lensChoices(speakers([speaker('memo')])).at(-1)).toMatchObject({ key: 'recipe-first', short: 'first memo' })

    const { actions } = await load('client/actions/index.ts')
    expect(actions.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['recipe-wave', 'layout-recipe-row', 'tab-recipe-notes']),
    )
    const { tabNames } = await load('client/state/tabs.ts')
    // every tab has its file and every file its tab; what client/app/tab-panels.tsx makes of them needs a page
    const files = scratch.filesIn('client/app').filter(file => file.endsWith('-tab.tsx'))
    expect(files).toEqual(tabNames.map((id: string) => `${id}-tab.tsx`).sort())
    for (const file of files) expect(scratch.read(`client/app/${file}`).match(/^export /gm)).toHaveLength(1)
  })
})
