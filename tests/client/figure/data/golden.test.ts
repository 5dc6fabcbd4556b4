import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { dataFormats } from '../../../../client/figure/data/index.ts'
import { graphOf } from '../../../../graph-seed/workspace.ts'
import { materialOf } from '../../../../scripts/figure/material.ts'
import { createLedger } from '../../../../server/evidence/ledger.ts'

const ids = ['iran', 'nouri-al-maliki', 'qais-al-khazali', 'badr-organization', 'muqtada-al-sadr']
const material = graphOf(null).then(({ records }) => materialOf(createLedger(records), ids))

const textOf = (written: string | Uint8Array): string =>
  typeof written === 'string'
    ? written
    : Object.entries(unzipSync(written))
        .map(([name, bytes]) => `== ${name}\n${new TextDecoder().decode(bytes)}`)
        .join('\n')

it.each(dataFormats)('a few relations of the seed as $id are what they were', async ({ id, write }) => {
  await expect(textOf(write(await material))).toMatchFileSnapshot(`../../../golden/data/figure.${id}.txt`)
})
