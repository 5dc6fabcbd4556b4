/** GET /api/export, GET /api/export/source/:id */
import type { Router } from 'express'
import { api } from '../contract/api.ts'
import { sourceById } from '../ledger/sources.ts'
import { ProblemError } from '../problems.ts'
import { filesOfRecord, filesOfSource, NotAFile } from '../record/to-files.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function exportRoutes(router: Router, { reading, checked }: RouteContext): void {
  bind(
    router,
    api.exportAll,
    async () => {
      const { ledger } = await reading()
      return { files: faithful(() => filesOfRecord(ledger.records)) }
    },
    checked,
  )
  bind(
    router,
    api.exportSource,
    async ({ params }) => {
      const { ledger } = await reading()
      const { id } = sourceById(ledger, params.id)
      return { files: faithful(() => filesOfSource(ledger.records, id)) }
    },
    checked,
  )
}

/** What cannot be written so that it reads back the same is refused. */
function faithful<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof NotAFile) throw new ProblemError('not-faithful', error.message)
    throw error
  }
}
