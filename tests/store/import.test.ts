import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { importSuite } from './import-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
describe('imports into the embedded store', () => importSuite(() => openStore({ ISNAD_DATA: folder }, () => undefined)))
