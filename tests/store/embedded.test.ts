import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { storeSuite } from './store-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-store-'))

describe('the embedded store', () => {
  storeSuite(() => openStore({ ISNAD_DATA: folder }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
})
