/** Each pair once: the rarer name has the more frequent one as its candidate, of equals the first. */
import { figuresOf } from '../../names/figures.ts'
import { type LikenessKeys, likenessKeys } from '../../names/likeness-keys.ts'
import { matchNames } from '../../names/match.ts'
import type { Named } from './named.ts'

/** A key with more names than this tells nothing. */
const mostSharing = 60
const mostCandidates = 10

interface Like {
  name: string
  matched: string
  verdict: 'match' | 'review'
}

export class LikeInTable {
  private readonly byKey = new Map<string, Named[]>()
  private readonly rank: ReadonlyMap<Named, number>
  private readonly keys = new Map<Named, LikenessKeys>()
  private readonly figures = new Map<Named, string>()

  constructor(
    all: readonly Named[],
    private readonly mayBePerson: (named: Named) => boolean,
  ) {
    const frequent = all.toSorted((a, b) => b.rows - a.rows)
    this.rank = new Map(frequent.map((named, i) => [named, i]))
    for (const named of frequent) {
      const keys = likenessKeys(named.name)
      this.keys.set(named, keys)
      this.figures.set(named, figuresOf(named.name))
      for (const key of new Set(keys.has)) {
        const sharing = this.byKey.get(key)
        if (sharing) sharing.push(named)
        else this.byKey.set(key, [named])
      }
    }
  }

  of(named: Named): Like[] {
    const rank = this.rank.get(named) ?? 0
    const near = new Set(
      (this.keys.get(named)?.asks ?? []).flatMap(key => {
        const sharing = this.byKey.get(key) ?? []
        return sharing.length > mostSharing ? [] : sharing.filter(other => (this.rank.get(other) ?? 0) < rank)
      }),
    )
    return [...near]
      .flatMap((other): Like[] => {
        if (other.name === named.name || this.figures.get(other) !== this.figures.get(named)) return []
        const verdict = matchNames(named.name, other.name, this.mayBePerson(named) && this.mayBePerson(other) ? 'person' : 'other')
        return verdict === 'no-match' ? [] : [{ name: other.name, matched: other.name, verdict }]
      })
      .sort((a, b) => (a.verdict < b.verdict ? -1 : a.verdict > b.verdict ? 1 : 0))
      .slice(0, mostCandidates)
  }
}
