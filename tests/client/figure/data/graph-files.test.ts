import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { toCytoscape, toGexf, toGraphml } from '../../../../client/figure/data/graph-files.ts'
import { drawnOf } from '../../../../client/figure/print/material.ts'
import { graphOf } from '../../../../graph-seed/workspace.ts'
import { materialOf } from '../../../../scripts/figure/material.ts'
import { createLedger } from '../../../../server/evidence/ledger.ts'
import { readFiles } from '../../../../server/tables/read-files.ts'

const seed = graphOf(null).then(({ records }) => materialOf(createLedger(records), null))

describe('the seed’s figure for programs that draw graphs', () => {
  it.each([
    ['figure.gexf', toGexf],
    ['figure.graphml', toGraphml],
    ['figure.cyjs', toCytoscape],
  ])('as %s is read back by the import with every entity, every relation and its statement', async (name, write) => {
    const text = write(await seed)
    const { tables } = readFiles([{ name, bytes: new TextEncoder().encode(text) }])
    const read = JSON.stringify(tables)
    expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThanOrEqual(38)
    expect(
      read.match(
        /A voice said to be Nouri al-Maliki says that Fatah Alliance \(Iraq\) is affiliated with Iran \(whose words, disputed\)\./g,
      ),
    ).toHaveLength(1)
    for (const { entity } of (await seed).entities) expect(read).toContain(JSON.stringify(entity.name).slice(1, -1))
  })

  it('as figure.cyjs is opened by Cytoscape itself, with as many of each', async () => {
    const material = await seed
    const opened = cytoscape({ headless: true, ...JSON.parse(toCytoscape(material)) })
    expect([opened.edges().length, opened.nodes().length]).toEqual([material.relations.length, drawnOf(material).entities.length])
  })
})
