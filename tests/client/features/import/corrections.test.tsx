// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { corrected, typedWith } from '../../../../client/features/import/corrections.ts'
import { DryRunStep } from '../../../../client/features/import/dry-run-step.tsx'
import { useImport } from '../../../../client/features/import/use-import.ts'
import { type Shared, SharedContext } from '../../../../client/session/context.tsx'
import type { ImportReport } from '../../../../server/contract/import/report.ts'
import { noted, reasoned } from '../../../../server/contract/told/noted.ts'

const rows = [
  ['Ada Quist', 'owns', 'Nord AG', '51'],
  ['Ivo Marsh', 'owns', 'Kest Ltd', 'a third'],
  ['Mara Voss', 'owns', 'Tern Ltd', 'a half'],
]
const mapping = {
  table: 'sheet',
  columns: [
    { column: 'From', part: 'from' },
    { column: 'Tie', part: 'tie' },
    { column: 'To', part: 'to' },
    { column: 'Share', part: 'share' },
  ],
  constants: {},
}

/** As the server looks at the sheet: a share is a number. */
function look(edits: readonly { row: number; value: string }[]): Partial<ImportReport> {
  const skipped = rows.flatMap((written, n) => {
    const cells = [...written.slice(0, 3), edits.findLast(each => each.row === n + 2)?.value ?? written[3] ?? '']
    const value = cells[3] ?? ''
    return /^\d+$/.test(value) ? [] : [{ row: n + 2, column: 'Share', value, cells, ...reasoned(noted('isNoShare')) }]
  })
  const claims = rows.length - skipped.length
  return {
    ...{ rows: rows.length, claims, relations: claims, entities: 2 * claims, sources: 0, skipped },
    sums: { new: claims, changed: 0, same: 0, otherwise: 0, aside: 0, unreadable: skipped.length },
    ...{ predicates: [], made: [], names: [], otherwise: [], previews: [] },
  }
}
const shown: object[] = []
const bodies: { edits: { value: string }[] }[] = []
let written: { edits: object[] } | null = null
let root: Root

const shared = {
  explorer: { get: () => ({ picture: { lens: null, positions: new Map(), loaded: { entities: new Map() } } }), set() {} },
  view: { current: null },
  show: (change: object) => shown.push(change),
  announce() {},
} as unknown as Shared

function Step() {
  const importing = useImport(dropped)
  return importing.report.data ? <DryRunStep importing={importing} onBack={() => undefined} /> : null
}
const dropped = { id: 1, files: [new File([rows.join('\n')], 'sheet.csv')] }

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  written = null
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    const { pathname } = new URL(address, location.href)
    const sent = JSON.parse(body)
    if (pathname === '/api/import/read') {
      const columns = ['From', 'Tie', 'To', 'Share'].map(id => ({ id, filled: 3, values: 3, frequent: [] }))
      return Response.json({
        saved: false,
        files: [],
        mapping,
        guesses: [],
        tables: [{ name: 'sheet', total: 3, columns, rows: [] }],
      })
    }
    if (pathname === '/api/import/dry-run') {
      bodies.push(sent)
      return Response.json(look(sent.edits))
    }
    written = sent
    return Response.json({ import: 'i', claims: 2, relations: 2, entities: 0, sources: 0, ends: [] })
  })
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <SharedContext value={shared}>
          <Step />
        </SharedContext>
      </QueryClientProvider>,
    ),
  )
  await until(() => submitting() === 'Import 1 claim')
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
})

const until = (holds: () => boolean): Promise<void> => vi.waitFor(() => act(async () => expect(holds()).toBe(true)), { timeout: 10_000 })
const submitting = (): string | null | undefined => document.querySelector('[type=submit]')?.textContent
const cells = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('tbody input')]
async function type(cell: HTMLInputElement | undefined, text: string): Promise<void> {
  await act(async () => {
    cell?.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(cell, text)
    cell?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}
const submit = (): Promise<void> =>
  act(async () => void document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true })))
const enter = (cell: HTMLInputElement | undefined): Promise<void> =>
  act(async () => void cell?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))

it('are read before anything is imported, and the notice counts the rows that are left out', async () => {
  await type(cells()[0], '33')
  expect(submitting()).toBe('Read 1 correction first')
  await submit()
  expect(written).toBeNull()
  await until(() => submitting() === 'Import 2 claims')
  expect(cells().map(({ value }) => value)).toEqual(['a half'])
  await submit()
  await until(() => shown.length > 0)
  expect(written).toMatchObject({ edits: [{ row: 3, column: 'Share', value: '33' }] })
  expect(shown).toMatchObject([{ imported: { leftOut: 1 } }])
})

it('read by Enter leave the focus in the next row, and in the heading after the last', async () => {
  await type(cells()[0], '33')
  await enter(cells()[0])
  await until(() => submitting() === 'Import 2 claims')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Share of row 4')
  await type(cells()[0], 'half of it')
  await enter(cells()[0])
  await until(() => submitting() === 'Import 2 claims' && bodies.at(-1)?.edits.length === 2)
  expect(cells()[0]?.value).toBe('half of it')
  expect(document.activeElement).toBe(cells()[0])
  await type(cells()[0], '50')
  await enter(cells()[0])
  await until(() => submitting() === 'Import 3 claims')
  expect(document.activeElement?.textContent).toBe('3 claims would be new. Nothing is written yet.')
})

it('of one cell replace each other; what stands there already is none', () => {
  const edit = { row: 3, column: 'Share', value: '33' }
  expect(typedWith([edit], { ...edit, value: '3' }, 'a third')).toEqual([{ ...edit, value: '3' }])
  expect(typedWith([edit], { ...edit, value: 'a third' }, 'a third')).toEqual([])
  expect(corrected([edit, { ...edit, row: 4 }], [{ ...edit, value: '34' }])).toEqual([
    { ...edit, row: 4 },
    { ...edit, value: '34' },
  ])
})
