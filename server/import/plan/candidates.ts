/** Found by shared words, judged by the name matcher. */

import type { EntityRecord } from '../../contract/graph.ts'
import type { Candidate } from '../../contract/import/report.ts'
import type { Kinds } from '../../contract/kinds.ts'
import { Grouped } from '../../evidence/grouped.ts'
import { figuresOf } from '../../names/figures.ts'
import { fold, tokens } from '../../names/fold.ts'
import { matchNames } from '../../names/match.ts'
import { heardWord } from '../../names/romanise.ts'
import { nameOf } from '../cells/clean.ts'

interface Known {
  entity: EntityRecord
  name: string
  figures: string
}
/** A word in more names than this tells nothing. */
const mostSharing = 200
const mostCandidates = 10

export class Candidates {
  private readonly exact = new Grouped<EntityRecord>()
  private readonly byWord = new Grouped<Known>()

  constructor(
    entities: Iterable<EntityRecord>,
    private readonly kinds: Kinds,
  ) {
    for (const entity of entities) {
      if (entity.labels.includes('Source') || !entity.resolved) continue
      const names = new Set([entity.name, ...entity.names.map(({ value }) => value)].map(nameOf))
      for (const name of names) {
        this.exact.add(name, entity)
        const known = { entity, name, figures: figuresOf(name) }
        for (const key of wordKeys(name)) this.byWord.add(key, known)
      }
    }
  }

  of(name: string, kind: string): Candidate[] {
    const same = new Set(this.exact.get(name))
    const found = new Map<string, Candidate>()
    for (const entity of same) found.set(entity.id, candidate(entity, name, 'exact'))
    const person = this.kinds.carries(kind, 'Person')
    const figures = figuresOf(name)
    const near = wordKeys(name).flatMap(key => {
      const sharing = this.byWord.get(key)
      return sharing.length > mostSharing ? [] : sharing
    })
    for (const { entity, name: its, figures: theirs } of new Set(near)) {
      if (found.get(entity.id)?.verdict === 'exact') continue
      if (figures !== theirs) continue
      const verdict = matchNames(name, its, person && entity.labels.includes('Person') ? 'person' : 'other')
      if (verdict === 'no-match' || found.get(entity.id)?.verdict === 'match') continue
      found.set(entity.id, candidate(entity, its, verdict))
    }
    const order = ['exact', 'match', 'review']
    return [...found.values()].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)).slice(0, mostCandidates)
  }
}

const candidate = ({ id, name, kind }: EntityRecord, matched: string, verdict: Candidate['verdict']): Candidate => ({
  where: 'record',
  ...{ id, name, kind, matched, verdict },
})

/** Consonants of each word, and of all joined, for other word breaks. */
function wordKeys(name: string): string[] {
  const words = tokens(fold(name))
  const read = words.map(word => heardWord(word).consonants || word)
  return [...new Set([...read.filter(word => word.length > 1), read.join('')])].filter(key => key !== '')
}
