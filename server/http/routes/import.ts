import type { Router } from 'express'
import { keptTables, type Sent } from '../../answers/kept-tables.ts'
import type { RememberedMapping } from '../../answers/material.ts'
import { api } from '../../contract/api.ts'
import { shapeOf } from '../../import/shape.ts'
import type { ReadTables } from '../../tables/read-tables.ts'
import { bindJson } from '../route.ts'
import type { RouteContext } from './context.ts'
import { idempotencyKey } from './record.ts'

export function importRoutes(router: Router, { answers, tables, checked }: RouteContext): void {
  const opened = keptTables(tables)
  const unsent = async <T extends Sent>({ files, headings, kept, ...body }: T) => ({
    ...body,
    material: (await opened.of({ files, headings, kept })).material,
  })
  /** A workbook of many sheets is seldom imported sheet by sheet. */
  const mostSheets = 20
  const rememberedOf = async (heads: ReadTables['heads']): Promise<RememberedMapping[]> =>
    (
      await Promise.all(
        heads.slice(0, mostSheets).map(async ({ name, columns }) => {
          const found = await answers.remembered(shapeOf(columns))
          return found && { table: name, import: found.digest, mapping: found.of }
        }),
      )
    ).filter(found => found !== null)

  bindJson(
    router,
    api.readFiles,
    async ({ body: { files, headings, kept, ...body } }) => {
      const { material, heads, kept: name } = await opened.of({ files, headings, kept })
      return answers.read('tables', { ...body, material, kept: name, remembered: await rememberedOf(heads) })
    },
    checked,
  )
  bindJson(router, api.dryRun, async ({ body }) => answers.read('importLook', await unsent(body)), checked)
  bindJson(router, api.unreadableRows, async ({ body }) => answers.read('importUnreadable', await unsent(body)), checked)
  bindJson(router, api.saveSheets, ({ query }) => answers.read('savedSheets', query), checked)
  bindJson(
    router,
    api.lookAtChanges,
    async ({ body: { files } }) => answers.read('sheetChanges', { material: (await opened.of({ files, headings: [] })).material }),
    checked,
  )
  bindJson(
    router,
    api.importChanges,
    async ({ body: { files, ...body } }, request) => {
      const key = idempotencyKey(request)
      return answers.write('sheetChanges', { ...body, material: (await opened.of({ files, headings: [] })).material }, key)
    },
    checked,
  )
  bindJson(
    router,
    api.importFiles,
    async ({ body }, request) => {
      const key = idempotencyKey(request)
      return answers.write('importRows', await unsent(body), key)
    },
    checked,
  )
}
