import { describe, expect, it } from 'vitest'
import { lintOf } from '../../../../client/figure/print/lint.ts'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import { generated } from './generated.ts'

/** Three relations; `change` alters the first. */
async function material(change: (first: PrintMaterial['relations'][number]) => PrintMaterial['relations'][number]): Promise<PrintMaterial> {
  const made = await generated(4, 3, 1)
  const plain = made.relations.map(each => ({
    ...each,
    relation: { ...each.relation, contested: false, contestedOn: [], derived: false, modality: 'asserted' as const },
    evidence: {
      ...each.evidence,
      claims: ['a', 'b'].flatMap(id =>
        each.evidence.claims.map(claim => ({ ...claim, id: claim.id + id, note: null, source: { ...claim.source, id, date: '2022' } })),
      ),
    },
  }))
  return { ...made, relations: plain.map((each, n) => (n === 0 ? change(each) : each)) }
}

type Relation = PrintMaterial['relations'][number]
const withSources = (each: Relation, change: Partial<Relation['evidence']['claims'][number]['source']>): Relation => ({
  ...each,
  evidence: { ...each.evidence, claims: each.evidence.claims.map(claim => ({ ...claim, source: { ...claim.source, ...change } })) },
})

describe('what an editor should know before a figure is saved', () => {
  it('is nothing where everything has two sources with date and address', async () => {
    expect(lintOf(await material(each => each))).toEqual([])
  })

  it.each<[string, RegExp, (each: Relation) => Relation]>([
    ['a single source', /^Line \d rests on one source\.$/, each => withSources(each, { id: 'a' })],
    ['an inference', /^Line \d is our inference/, each => ({ ...each, relation: { ...each.relation, derived: true } })],
    [
      'a disputed statement',
      /^Line \d is drawn like a publisher’s own statement and disputed\.$/,
      each => ({ ...each, relation: { ...each.relation, contested: true } }),
    ],
    [
      'a note that only the page and the text print',
      /^Line \d has a note in the record, /,
      each => ({ ...each, evidence: { ...each.evidence, claims: each.evidence.claims.map(claim => ({ ...claim, note: 'EUR 19500' })) } }),
    ],
    ['no date', /^Source [A-Z] has no date\.$/, each => withSources(each, { id: 'c', date: null })],
    ['no address', /^Source [A-Z] has no address\.$/, each => withSources(each, { id: 'c', url: null })],
  ])('is %s, by its number or letter', async (_what, sentence, change) => {
    expect(lintOf(await material(change)).filter(each => sentence.test(each))).toHaveLength(1)
  })

  it('is a relation between two of its entities that it does not show', async () => {
    const made = await material(each => each)
    const [from, to] = made.entities.map(({ entity }) => entity.id) as [string, string]
    expect(
      lintOf(made, [
        { from, to },
        { from, to: 'somebody-else' },
      ]),
    ).toEqual(['1 more relation between entities of this figure is loaded and not shown.'])
  })
})
