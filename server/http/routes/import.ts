import type { Router } from 'express'
import { api } from '../../contract/api.ts'
import { bindJson } from '../route.ts'
import type { RouteContext } from './context.ts'
import { idempotencyKey } from './record.ts'

export function importRoutes(router: Router, { answers, tables, checked }: RouteContext): void {
  bindJson(
    router,
    api.readFiles,
    async ({ body: { files, headings, table, from, limit } }) =>
      answers.read('tables', { material: await tables.read(files, headings), table, from, limit }),
    checked,
  )
  bindJson(
    router,
    api.dryRun,
    async ({ body: { files, headings, ...body } }) => answers.read('importLook', { ...body, material: await tables.read(files, headings) }),
    checked,
  )
  bindJson(
    router,
    api.unreadableRows,
    async ({ body: { files, headings, ...body } }) =>
      answers.read('importUnreadable', { ...body, material: await tables.read(files, headings) }),
    checked,
  )
  bindJson(router, api.saveSheets, ({ query }) => answers.read('savedSheets', query), checked)
  bindJson(
    router,
    api.lookAtChanges,
    async ({ body: { files } }) => answers.read('sheetChanges', { material: await tables.read(files, []) }),
    checked,
  )
  bindJson(
    router,
    api.importChanges,
    async ({ body: { files, ...body } }, request) => {
      const key = idempotencyKey(request)
      return answers.write('sheetChanges', { ...body, material: await tables.read(files, []) }, key)
    },
    checked,
  )
  bindJson(
    router,
    api.importFiles,
    async ({ body: { files, headings, ...body } }, request) => {
      const key = idempotencyKey(request)
      return answers.write('importRows', { ...body, material: await tables.read(files, headings) }, key)
    },
    checked,
  )
}
