import { describe, expect, it } from 'vitest'
import { contrastOf } from '../../../../client/figure/print/contrast.ts'
import { formatOf, type PrintFormat, usualFormat } from '../../../../client/figure/print/formats.ts'
import { lintOf, sentencesOf } from '../../../../client/figure/print/lint.ts'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import { type PrintOptions, printFigure } from '../../../../client/figure/print/print-figure.ts'
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

const options = { format: usualFormat, theme: 'colour', title: null, notes: [], credit: '', date: '2026-11-30' } as const
const told = (made: PrintMaterial, others: Parameters<typeof lintOf>[0]['others'] = []): string[] =>
  sentencesOf(lintOf({ material: made, options, others }))

type Relation = PrintMaterial['relations'][number]
const withSources = (each: Relation, change: Partial<Relation['evidence']['claims'][number]['source']>): Relation => ({
  ...each,
  evidence: { ...each.evidence, claims: each.evidence.claims.map(claim => ({ ...claim, source: { ...claim.source, ...change } })) },
})

describe('what an editor should know before a figure is saved', () => {
  it('is nothing where everything has two sources with date and address', async () => {
    expect(told(await material(each => each)).filter(each => !/archived copy|not recorded in/.test(each))).toEqual([])
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
    [
      'a name that its source prints otherwise',
      /^Line \d names somebody otherwise than its source does/,
      each => ({
        ...each,
        evidence: { ...each.evidence, claims: each.evidence.claims.map(claim => ({ ...claim, writtenAs: { subject: 'A. Salim' } })) },
      }),
    ],
    [
      'no archived copy',
      /^Sources .*C have no archived copy|^Sources .* and [A-Z] have no archived copy/,
      each => withSources(each, { id: 'c', url: 'https://example.org/a' }),
    ],
    ['no date', /^Source [A-Z] has no date\.$/, each => withSources(each, { id: 'c', date: null })],
    ['no address', /^Source [A-Z] has no address\.$/, each => withSources(each, { id: 'c', url: null })],
  ])('is %s, by its number or letter', async (_what, sentence, change) => {
    expect(told(await material(change)).filter(each => sentence.test(each))).toHaveLength(1)
  })

  it('is a relation between two of its entities that it does not show', async () => {
    const made = await material(each => each)
    const [from, to] = made.entities.map(({ entity }) => entity.id) as [string, string]
    expect(
      told(made, [
        { id: 'one', from, to },
        { id: 'two', from, to: 'somebody-else' },
      ]).filter(each => each.includes('not shown')),
    ).toEqual(['1 more relation between entities of this figure is loaded and not shown.'])
  })

  it('is a name without a form in the script that is asked for', async () => {
    const made = await material(each => each)
    expect(sentencesOf(lintOf({ material: made, options: { ...options, names: 'arabic' } })).join()).toMatch(
      /\d names are not recorded in Arabic script and stand as recorded/,
    )
  })

  it('is what has no room, what is small, pale or told by colour alone; each is found in order where it is not so', async () => {
    const made = await material(each => each)
    const judged = (change: Partial<PrintOptions>, of = made) => {
      const asked = { ...options, ...change }
      const figure = printFigure(of, { ...asked, fontFaces: '' })
      return new Map(lintOf({ material: of, figure, options: asked }).map(finding => [finding.id, finding]))
    }
    const good = judged({})
    for (const id of ['shapes', 'touching', 'small', 'contrast']) expect([id, good.get(id)?.sort]).toEqual([id, 'passed'])
    expect(good.get('small')?.title).toBe('The smallest type is 6.5 points.')

    expect(judged({ typeFrom: 5 }).get('small')).toMatchObject({ sort: 'look', fix: { change: { typeFrom: 6.5 } } })
    const slide = formatOf('slide') as PrintFormat
    const above = judged({ format: slide, typeFrom: 30 }).get('above')
    expect(above).toMatchObject({ sort: 'look', fix: { change: { parts: { key: true, notes: false, lineless: false } } } })
    const crowded = await generated(20, 40, 4)
    expect(judged({ format: formatOf('85') as PrintFormat }, crowded).get('touching')).toMatchObject({
      sort: 'look',
      fix: { change: { format: { id: '120' } } },
    })
    const twoKinds = { ...made, entities: made.entities.map((each, n) => ({ ...each, kindWord: n === 0 ? 'Judge' : each.kindWord })) }
    expect(judged({}, twoKinds).get('shapes')?.title).toMatch(/^Told apart by colour only: .*Judge/)
  })

  it('has contrasts as WCAG reckons them', () => {
    expect(contrastOf('#000000')).toBeCloseTo(21)
    expect(contrastOf('#ffffff')).toBeCloseTo(1)
    expect(contrastOf('#767676')).toBeCloseTo(4.54, 2)
  })
})
