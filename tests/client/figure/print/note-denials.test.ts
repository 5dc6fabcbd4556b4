import { expect, it } from 'vitest'
import { citedWith } from '../../../../client/figure/cited/cited-with.ts'
import { usualFormat } from '../../../../client/figure/print/formats.ts'
import { lintOf } from '../../../../client/figure/print/lint.ts'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import { numbered } from '../../../../client/figure/print/numbering.ts'
import type { Claim } from '../../../../server/contract/claim.ts'
import type { Denial } from '../../../../server/contract/graph.ts'
import { tell } from '../../../../server/contract/told.ts'
import { generated } from './generated.ts'

const options = { format: usualFormat, theme: 'colour', title: null, notes: [], credit: '', date: '2026-11-30' } as const

/** Two lines, each denied by the same person in words of its own, which the record counts as one denial of the same publisher. */
async function denied(): Promise<PrintMaterial> {
  const made = await generated(4, 2, 1)
  const [base] = made.relations[0]!.evidence.claims
  const denial = (id: string, what: string): Claim =>
    ({
      ...base,
      id,
      told: { ...base!.told, lead: null, said: tell('relation', { subject: 'he', phrase: 'owns', object: what }) },
    }) as unknown as Claim
  const own = ['Blackwater', 'Northwind'].map((what, n) => denial(`d${n}`, what))
  const whole: Denial = {
    id: 'hrast|DENIES|register|content',
    denier: 'hrast',
    target: 'register',
    on: 'content',
    claimIds: ['d0', 'd1'],
    denies: [],
    relationIds: made.relations.map(({ relation }) => relation.id),
    sentence: '',
    told: tell('relation', { subject: 'he', phrase: 'owns', object: 'Northwind, and 1 more' }),
  }
  return {
    ...made,
    denials: [whole],
    relations: made.relations.map((each, n) => ({ ...each, evidence: { ...each.evidence, denials: [own[n] as Claim] } })),
  }
}

it('each note has the denial of its own line, not another’s that the same person makes', async () => {
  const { groups } = numbered(await denied(), () => false)
  const texts = groups.flatMap(({ denied, notes }) => [denied ?? '', ...notes.map(({ text }) => text)])
  expect(texts.filter(text => text.includes('owns Blackwater'))).toHaveLength(1)
  expect(texts.filter(text => text.includes('owns Northwind'))).toHaveLength(1)
  expect(texts.join()).not.toContain('and 1 more')
})

it('an editor is told of denials that no line shows, of what has ended, and of letters that PDF lacks', async () => {
  const made = await generated(4, 2, 1)
  const [{ entity }] = made.entities as [PrintMaterial['entities'][number]]
  const [first, second] = made.relations
  const of = (material: PrintMaterial) => new Map(lintOf({ material, options }).map(finding => [finding.id, finding.title]))
  expect(['denied', 'ended', 'faceless'].filter(id => of(made).has(id))).toEqual([])

  const ended = {
    ...made,
    entities: made.entities.map((each, n) => (n === 0 ? { ...each, entity: { ...entity, name: 'Виктор' } } : each)),
    relations: [
      { ...first!, evidence: { ...first!.evidence, claims: first!.evidence.claims.map(claim => ({ ...claim, dateTo: '2021-11-30' })) } },
      second!,
    ],
  }
  expect(of(ended).get('ended')).toMatch(/^Line \d is said to have ended/)
  const drawn = new Set(made.relations.flatMap(({ relation }) => [relation.from, relation.to]))
  expect(of(ended).get('faceless')).toBe(
    drawn.has(entity.id)
      ? 'Isnad has no letters for В и к т о р: PDF is refused; SVG takes them from whoever opens it, an image from the browser.'
      : undefined,
  )

  const whole = (await denied()).denials[0]!
  const free = { ...made, denials: [{ ...whole, denier: [...drawn][0] as string, relationIds: [] }] }
  expect(of(free).get('denied')).toMatch(/^A denial is of nothing that this figure shows/)
})

it('the text with footnotes counts what the figure counts, and has its caption', async () => {
  const made = await generated(5, 2, 1)
  const cited = citedWith(made, { ...options, caption: 'Who pays whom.' })
  const lines = new Set(made.relations.flatMap(({ relation }) => [relation.from, relation.to])).size
  expect(cited.title).toContain(`among ${lines} entities`)
  expect(cited.caption).toBe('Who pays whom.')
})
