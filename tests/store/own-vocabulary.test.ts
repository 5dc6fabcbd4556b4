import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { ownVocabularySuite } from './own-vocabulary-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-vocabulary-'))

describe('the embedded store', () => {
  ownVocabularySuite(() => openStore({ ISNAD_DATA: folder }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
})
