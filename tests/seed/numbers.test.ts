import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkGraph } from '../../graph-seed/check-graph.ts'
import { graphOf } from '../../graph-seed/workspace.ts'
import { hangingOn } from '../../server/evidence/dependence.ts'
import { drawRelations } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { setAside } from '../../server/evidence/set-aside.ts'

const golden: { article: string[]; all: string[] } = JSON.parse(readFileSync('tests/golden/drawn-relations.json', 'utf8'))
const graph = await graphOf(null)
const { records } = graph
const articleClaims = records.claims.filter(({ id }) => id.startsWith('C'))
const all = createLedger(records)
const article = createLedger({ ...records, claims: articleClaims })
const ids = (relations: { id: string }[]) => relations.map(({ id }) => id)

describe('the seed', () => {
  it('is in order', () => expect(checkGraph(graph)).toEqual([]))

  it('has the 76 claims of the article and 16 of other publishers, by id, about 81 entities', () => {
    expect(articleClaims.map(({ id }) => id).sort()).toEqual(Array.from({ length: 76 }, (_, i) => `C${String(i + 1).padStart(3, '0')}`))
    expect(records.claims.filter(({ id }) => id.startsWith('EX'))).toHaveLength(16)
    expect(records.claims).toHaveLength(92)
    expect(records.entities).toHaveLength(81)
    expect(records.predicates).toHaveLength(60)
    expect(records.predicates.filter(({ drawn }) => drawn)).toHaveLength(35)
  })

  it('draws 33 relations from 35 claims of the article', () => {
    const drawn = drawRelations(article, articleClaims)
    expect(ids(drawn)).toEqual(golden.article)
    expect(drawn).toHaveLength(33)
    expect(drawn.flatMap(({ claimIds }) => claimIds)).toHaveLength(35)
  })

  it('draws 38 relations from 48 claims in all', () => {
    const drawn = drawRelations(all, records.claims)
    expect(ids(drawn)).toEqual(golden.all)
    expect(drawn).toHaveLength(38)
    expect(drawn.flatMap(({ claimIds }) => claimIds)).toHaveLength(48)
  })

  it('has 48 claims of the article, 53 in all, hang on whose voice it is', () => {
    expect(hangingOn(article, 'C029')).toHaveLength(48)
    expect(hangingOn(all, 'C029')).toHaveLength(53)
  })

  it('has 46 claims of the article by the recorded voice', () =>
    expect(articleClaims.filter(({ assertedBy }) => assertedBy === 'recorded-voice')).toHaveLength(46))

  it('has 20 claims in the publisher’s own voice, which give 11 relations', () => {
    const own = articleClaims.filter(({ assertedBy, modality }) => assertedBy === 'middle-east-monitor' && modality === 'asserted')
    expect(own).toHaveLength(20)
    expect(drawRelations(article, own)).toHaveLength(11)
  })

  it.each(['C029', 'recorded-voice', 'rec-series', 'ali-fadhel'])('keeps 13 of 33 and 16 of 38 relations without %s', without => {
    const left = (ledger: typeof all) => {
      const fallen = setAside(ledger, [without])
      return drawRelations(
        ledger,
        [...ledger.claims.values()].filter(({ id }) => !fallen.has(id)),
      ).length
    }
    expect([left(article), left(all)]).toEqual([13, 16])
  })

  it('quotes at most 12 words, and says how every date of a source is known', () => {
    for (const { quote } of records.claims) expect((quote ?? '').split(/\s+/).length).toBeLessThanOrEqual(12)
    for (const { id, facts } of records.entities) if (facts?.date) expect([id, facts.dateBasis]).not.toContain(null)
  })

  it.each(['Moqtada', 'Ghaani', 'Hashd', 'Asaib', 'Rule of Law', 'State of Law', 'مقتدى الصدر'])('has a name with %s', word =>
    expect(records.entities.flatMap(({ names }) => names).some(({ value }) => value.includes(word))).toBe(true),
  )

  it('names the language and script of names that are not English', () => {
    const names = records.entities.find(({ id }) => id === 'massoud-barzani')?.names ?? []
    expect(names).toContainEqual({ value: 'مەسعوود بارزانی', lang: 'ckb', script: 'Arab', kind: 'canonical' })
    expect(names).toContainEqual({ value: 'Masud Barzani', lang: 'ckb', script: 'Latn', kind: 'translit' })
  })
})
