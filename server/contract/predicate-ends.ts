import type { Predicate } from './ontology.ts'
import type { KindRow } from './vocabulary.ts'

/** Adds to the ends every kind that names the predicate itself. */
export function withKindEnds<P extends Pick<Predicate, 'id' | 'from' | 'to'>>(predicates: readonly P[], kinds: readonly KindRow[]): P[] {
  const asking = kinds.filter(({ subjectOf, objectOf }) => subjectOf !== undefined || objectOf !== undefined)
  const added = (side: 'subjectOf' | 'objectOf', id: string) => asking.filter(kind => kind[side]?.includes(id)).map(kind => kind.id)
  return predicates.map(predicate => {
    const [from, to] = [added('subjectOf', predicate.id), added('objectOf', predicate.id)]
    return from.length + to.length === 0
      ? predicate
      : { ...predicate, from: [...new Set([...predicate.from, ...from])], to: [...new Set([...predicate.to, ...to])] }
  })
}
