import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Carried, carriedOfPrint, metadata } from '../../../client/figure/carried/carried.ts'
import { numbered } from '../../../client/figure/print/numbering.ts'
import { graphOf } from '../../../graph-seed/workspace.ts'
import { checkFolder, exitCodeOf, tellChecked } from '../../../scripts/figure/check.ts'
import { materialOf, underNothing } from '../../../scripts/figure/material.ts'
import { changesOf } from '../../../scripts/figure/stale.ts'
import type { ClaimRecord } from '../../../server/contract/claim.ts'
import { createLedger } from '../../../server/evidence/ledger.ts'

/** All of the seed as it is printed: what the file would carry, and the record. */
const saved = graphOf(null).then(async ({ records }) => {
  const material = await materialOf(createLedger(records), null)
  const { relations } = numbered(material, () => false)
  return { records, carried: carriedOfPrint(material, relations, underNothing) }
})
type Records = Awaited<typeof saved>['records']
const changed = (records: Records, id: string, change: (claim: ClaimRecord) => Partial<ClaimRecord>): Records => ({
  ...records,
  claims: records.claims.map(claim => (claim.id === id ? { ...claim, ...change(claim) } : claim)),
})
/** The first line with one claim, and one with several. */
const lineOf = ({ lines }: Carried, many: boolean) => {
  const n = lines.findIndex(({ claims, denials }) => claims.length > 1 === many && denials.length === 0)
  return { number: n + 1, ...lines[n]! }
}

describe('a saved figure', () => {
  it('is as the record has it while nothing has changed', async () => {
    const { records, carried } = await saved
    expect(await changesOf(createLedger(records), carried)).toEqual([])
  })

  it('is stale where a claim was withdrawn, and says behind which line, by whom and why', async () => {
    const { records, carried } = await saved
    const { number, relation, claims } = lineOf(carried, true)
    const [claim] = claims[0]!
    const withdrawn = { by: 'Mara Halden', at: '2026-11-30T09:00:00Z', reason: 'The tape was cut.' }
    const changes = await changesOf(createLedger(changed(records, claim, () => ({ status: 'retracted', withdrawn }))), carried)
    expect(changes[0]).toEqual({
      code: 'withdrawn',
      line: number,
      relation,
      claim,
      entity: null,
      says: `A claim behind line ${number} was withdrawn by Mara Halden: The tape was cut.`,
    })
    expect(changes.every(({ code }) => ['withdrawn', 'apart'].includes(code))).toBe(true)
  })

  it('is stale where a line is no longer drawn, a claim says something else or is gone, and somebody has another name', async () => {
    const { records, carried } = await saved
    const one = lineOf(carried, false)
    const [claim] = one.claims[0]!
    const told = async (now: Records) => (await changesOf(createLedger(now), carried)).map(({ says }) => says)

    expect(await told({ ...records, claims: records.claims.filter(({ id }) => id !== claim) })).toEqual(
      expect.arrayContaining([`Line ${one.number} is no longer drawn.`, `A claim behind line ${one.number} is no longer in the record.`]),
    )
    expect(await told(changed(records, claim, () => ({ digest: 'another' })))).toEqual([`A claim behind line ${one.number} has changed.`])
    const renamed = records.entities.map(entity => (entity.id === 'iran' ? { ...entity, name: 'Persia' } : entity))
    expect(await told({ ...records, entities: renamed })).toEqual(['iran has another name now: Persia.'])
  })

  it('is told of a whole folder, and a file that carries nothing is told apart', async () => {
    const { records, carried } = await saved
    const folder = await mkdtemp(join(tmpdir(), 'isnad-check-'))
    const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
    await writeFile(join(folder, 'a.svg'), svg(metadata(carried)))
    const [claim] = lineOf(carried, false).claims[0]!
    const now = createLedger(changed(records, claim, () => ({ digest: 'another' })))
    const same = createLedger(records)
    expect(exitCodeOf(await checkFolder(same, folder))).toBe(0)
    expect(exitCodeOf(await checkFolder(now, folder))).toBe(1)
    await writeFile(join(folder, 'b.svg'), svg(''))
    const checked = await checkFolder(same, folder)
    expect(exitCodeOf(checked)).toBe(2)
    expect(tellChecked(checked)).toBe('a.svg: as the record has it\nb.svg: It carries no view: nothing can be compared.')
    await rm(folder, { recursive: true })
    await expect(checkFolder(same, folder)).rejects.toThrow("can't be read")
  })
})
