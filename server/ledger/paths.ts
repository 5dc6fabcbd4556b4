/** Never through claims. */

import type { Paths } from '../contract/answers.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { coded } from '../contract/told/coded.ts'
import { type Told, tell } from '../contract/told.ts'
import { toEntity } from '../evidence/entity.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { entitiesOn, pathCap, shortestPaths, weakestOf } from '../evidence/shortest-paths.ts'
import { englishSentence } from './english.ts'
import { BadArgument, NotInRecord } from './not-in-record.ts'
import { relationWords, saidByWords } from './sentences.ts'

export interface PathQuery {
  from: string
  to: string
  max: number
  lens: Lens
}

/** All ties are given, up to 200 paths, then `truncated`. Ignores direction, which the sentences tell. Throws NotInRecord, BadArgument. */
export function paths(ledger: Ledger, { from, to, max, lens }: PathQuery): Paths {
  for (const end of [from, to]) if (!ledger.entities.has(end)) throw new NotInRecord(coded('thereIsNoEntity', { id: end }))
  if (from === to) throw new BadArgument('to', coded('aPathNeedsTwoDifferent'))
  const { relations, degrees } = underLens(ledger, lens)
  const found = shortestPaths(relations, from, to, max)
  const kept = found.slice(0, pathCap)
  return {
    paths: kept.map(steps => ({
      entities: entitiesOn(from, steps).flatMap(id => {
        const record = ledger.entities.get(id)
        return record ? [toEntity(record, degrees.get(id) ?? 0)] : []
      }),
      relations: steps,
      weakest: weakestOf(steps),
      sentences: steps.map(relation => englishSentence(stepWords(ledger, relation))),
    })),
    truncated: found.length > pathCap,
  }
}

/** "Qais al-Khazali leads Asa'ib Ahl al-Haq, states Middle East Monitor" */
function stepWords(ledger: Ledger, relation: Relation): Told {
  const claims = relation.claimIds.flatMap(id => ledger.claims.get(id) ?? [])
  const grounds = relation.contestedOn.map(ground => tell(ground === 'attribution' ? 'whoseWordsDisputed' : 'contentDisputed'))
  const said = tell('relationSaidBy', { relation: relationWords(ledger, relation), saidBy: saidByWords(ledger, claims) })
  return grounds.reduce((words, also) => tell('andAlso', { words, also }), said)
}
