import { fileURLToPath } from 'node:url'
import { buildGraph } from '../../graph-seed/build-graph.ts'
import { readSeed } from '../../graph-seed/read-sources.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import type { Records } from '../../server/evidence/records.ts'

const folder = fileURLToPath(new URL('../../graph-seed', import.meta.url))
const { records } = buildGraph(await readSeed(folder, 'test'), null)

export const seedRecords: Records = records
export const whole = createLedger(records)
/** Claims of the article are C001 to C076; those of other publishers EX01 to EX16. */
export const article = createLedger({ ...records, claims: records.claims.filter(({ id }) => id.startsWith('C')) })
