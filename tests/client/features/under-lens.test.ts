import { describe, expect, test } from 'vitest'
import { typeRows } from '../../../client/features/entity/entity-rows.ts'
import { saidCells } from '../../../client/features/evidence/said-words.ts'
import { pictureLegend } from '../../../client/features/key/picture-legend.ts'
import { groundWord } from '../../../client/notation/grounds.ts'
import { choicesOf } from '../../../client/state/choices.ts'
import { emptyPicture } from '../../../client/state/explorer.ts'
import { replace } from '../../../client/state/merge.ts'
import { compute } from '../../../client/state/visible.ts'
import { contestGrounds } from '../../../server/contract/ontology.ts'
import { drawnGraph } from '../../../server/ledger/denial-words.ts'
import { entityCard } from '../../../server/ledger/entity-card.ts'
import { positionsOnEntity } from '../../../server/ledger/positions.ts'
import { relationEvidence } from '../../../server/ledger/relation-evidence.ts'
import { lens } from '../../evidence/record.ts'
import { whole } from '../../evidence/seed-ledger.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

const denials = drawnGraph(whole, lens({})).denials
const publishers = [...whole.entities.values()].filter(({ kind }) => kind === 'Publisher').map(({ id }) => id)

/** Relations, and on how many of them the attribution and the content are disputed. Of the voice's 23, C038, C039 and C058 are not in dispute. */
const lenses = {
  everyone: { of: lens({}), relations: 38, disputed: [20, 0] },
  'publishers, own voice': { of: lens({ by: publishers, modality: ['asserted'] }), relations: 13, disputed: [0, 0] },
  'the recorded voice': { of: lens({ by: ['recorded-voice'] }), relations: 23, disputed: [20, 0] },
  'without C029': { of: lens({ without: ['C029'] }), relations: 16, disputed: [0, 0] },
  'without every denial': {
    of: lens({ without: [...new Set(denials.flatMap(({ claimIds }) => claimIds))] }),
    relations: 38,
    disputed: [0, 0],
  },
  'without every denier': { of: lens({ without: [...new Set(denials.map(({ denier }) => denier))] }), relations: 38, disputed: [0, 0] },
}

describe.each(Object.entries(lenses))('%s', (_, { of, relations, disputed }) => {
  const graph = drawnGraph(whole, of)
  const picture = { ...replace(emptyPicture, graph), lens: of }
  const shown = compute(picture)

  test('the rail counts what the key counts', () => {
    const rail = choicesOf(picture, shippedLooks.order)
    const key = pictureLegend(shown, [], shippedLooks)
    const railCount = (ground: string): number => rail.grounds.find(({ value }) => value === ground)?.count ?? 0
    const keyCount = (id: string): number =>
      [...key.kinds, ...key.lines].find(item => (item.mark === 'kind' ? item.kind : item.word) === id)?.count ?? 0
    expect(shown.relations).toHaveLength(relations)
    expect(contestGrounds.map(railCount)).toEqual(disputed)
    expect(contestGrounds.map(ground => keyCount(groundWord(ground)))).toEqual(disputed)
    for (const { value, count } of [...rail.kinds, ...rail.modalities]) expect([value, keyCount(value)]).toEqual([value, count])
    const contested = rail.states.find(({ value }) => value === 'contested')?.count ?? 0
    expect(contested).toBeLessThanOrEqual(relations - railCount('none'))
    if (disputed[0] === 0 && disputed[1] === 0) expect(contested).toBe(0)
  })

  test("the card's relations and counts are those of the picture and of its ledger", () => {
    for (const entity of shown.entities) {
      const card = entityCard(whole, entity.id, of)
      const mine = shown.relations.filter(({ from, to }) => from === entity.id || to === entity.id)
      const rows = typeRows(card, shown.relations)
      expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(mine.length)
      expect(rows.every(row => row.shown === row.total)).toBe(true)
      expect(rows.reduce((sum, row) => sum + row.contested, 0)).toBe(mine.filter(({ contestedOn }) => contestedOn.length > 0).length)
      const cells = saidCells(card.said, card.kinds)
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(card.said.about)
      expect(positionsOnEntity(whole, entity.id, of).counts.claims).toBe(card.said.about)
    }
  })

  test('the evidence is of the same relation, and somebody denies exactly what is disputed', () => {
    for (const relation of shown.relations) {
      const evidence = relationEvidence(whole, relation.id, of)
      expect(evidence.relation).toEqual(relation)
      expect(evidence.claims.filter(({ contested }) => contested)).toHaveLength(relation.contestedClaims)
      // what a reader calls not in dispute is heard through the same recordings all the same
      const against = evidence.claims.some(({ contested, notContested }) => contested || notContested === true)
      expect([relation.id, evidence.denials.length > 0]).toEqual([relation.id, against && disputed[0] !== 0])
    }
  })
})
