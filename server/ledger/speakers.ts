import type { Lens } from '../contract/lens.ts'
import { modalitiesIn } from '../contract/record-words.ts'
import type { Speaker, Speakers } from '../contract/speakers.ts'
import { denialsUnder } from '../evidence/denials.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { denialWords } from './denial-words.ts'
import { english } from './english.ts'
import { namedIn } from './refs.ts'

/** At most `limit` speakers and as many deniers; throws UnknownInLens. */
export function speakersUnder(ledger: Ledger, lens: Lens, limit: number): Speakers {
  const seen = underLens(ledger, lens)
  const counted = new Map<string, Pick<Speaker, 'publisher' | 'relations'>>()
  for (const { asserterIds, publisherIds } of seen.relations)
    for (const id of asserterIds) {
      const before = counted.get(id)
      counted.set(id, { relations: (before?.relations ?? 0) + 1, publisher: before?.publisher || publisherIds.includes(id) })
    }
  const called = (id: string): Pick<Speaker, 'id' | 'name' | 'kinds'> => {
    const { name, kinds } = namedIn(ledger, id)
    return { id, name, kinds: [...kinds] }
  }
  const speakers = [...counted].map(([id, said]) => ({ ...called(id), ...said }))
  speakers.sort((a, b) => b.relations - a.relations || (a.name < b.name ? -1 : 1))
  const by = speakers.flatMap(({ id, publisher }) => (publisher ? id : []))
  const own: Lens = { ...lens, by, modality: modalitiesIn('publisher') }
  const taken = new Set(counted.keys())
  const deniers = denialsUnder(ledger, seen)
    .list.sort((a, b) => b.relationIds.length - a.relationIds.length)
    .filter(({ denier }) => (taken.has(denier) ? false : taken.add(denier)))
  return {
    total: seen.relations.length,
    speakers: speakers.slice(0, limit),
    more: Math.max(0, speakers.length - limit),
    ownVoice: { by, relations: by.length === 0 ? 0 : underLens(ledger, own).relations.length },
    deniers: deniers.slice(0, limit).map(denial => {
      const told = denialWords(ledger, denial)
      return { ...called(denial.denier), denies: english(told), told }
    }),
  }
}
