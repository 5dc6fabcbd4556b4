/** What a submission makes in the same step. Its input names these by `ref` wherever an id may stand. */
import type { EntityRecord } from '../contract/graph.ts'
import { wordsOfTyped } from '../contract/import/typed-tie.ts'
import { kindTable } from '../contract/kinds.ts'
import type { Predicate } from '../contract/ontology.ts'
import { withKindEnds } from '../contract/predicate-ends.ts'
import { coded } from '../contract/told/coded.ts'
import type { KindRow } from '../contract/vocabulary.ts'
import type { Brings } from '../contract/write.ts'
import type { Ledger } from '../evidence/ledger.ts'
import type { Vocabulary } from '../evidence/records-change.ts'
import { entityComplaints, kindComplaints } from './check-entity.ts'
import { vocabularyComplaints } from './check-vocabulary.ts'
import { type Complaint, complaint } from './complaint.ts'
import { entityRecord } from './entity-record.ts'
import { freeId, slug } from './ids.ts'
import { type Known, mostHints } from './known.ts'
import { freePredicateId, kindIdOf, ownFamily, plainKind } from './new-vocabulary.ts'

export interface Brought {
  entities: EntityRecord[]
  vocabulary: Vocabulary | null
  known: Known
  complaints: Complaint[]
  idOf(ref: string): string
}

const nothing: Brings = { entities: [], predicates: [], kinds: [] }

/** `ends` are the claim's, by id or ref: a new predicate stands between their kinds. */
export function broughtBy(
  ledger: Ledger,
  { entities, predicates, kinds }: Brings = nothing,
  recorded: { by: string; at: string },
  ends: readonly [string, string] | null = null,
): Brought {
  const ids = new Map<string, string>()
  const idOf = (ref: string): string => ids.get(ref) ?? ref
  const twice = [...entities, ...predicates, ...kinds].flatMap(({ ref }, i, all) =>
    all.findIndex(each => each.ref === ref) < i ? [complaint('brings', coded('standsTwice', { id: ref }))] : [],
  )
  const newKinds: KindRow[] = []
  for (const { ref, words, like } of kinds) {
    const taken = (id: string) => ledger.kinds.row(id) !== undefined || newKinds.some(kind => kind.id === id)
    const id = kindIdOf(words, taken)
    const model = like === undefined ? undefined : ledger.kinds.row(like)
    newKinds.push({ ...plainKind(id, words), ...(model && { extends: [model.id], shape: model.shape, family: model.family }) })
    ids.set(ref, id)
  }
  const allKinds = newKinds.length === 0 ? ledger.kinds : kindTable([...ledger.records.kinds, ...newKinds])
  const made = new Map<string, EntityRecord>()
  for (const { ref, ...entity } of entities) {
    const id = freeId(slug(entity.name) ?? 'entity', each => ledger.entities.has(each) || made.has(each))
    made.set(id, entityRecord({ ...entity, kind: idOf(entity.kind), id, recorded }, allKinds))
    ids.set(ref, id)
  }
  const known: Known = {
    ...{ claims: ledger.claims, predicates: ledger.predicates, families: ledger.families, kinds: allKinds },
    entities: made.size === 0 ? ledger.entities : new Map([...ledger.entities.entries(), ...made]),
    broken: new Set(),
    hints: { left: mostHints },
  }
  const newPredicates: Predicate[] = predicates.map(({ ref, words, saysWish, ...rest }) => {
    const id = freePredicateId(words, each => ledger.predicates.has(each))
    ids.set(ref, id)
    const [from, to] = (ends ?? ['', '']).map(end => [known.entities.get(idOf(end))?.kind ?? 'Entity'])
    return {
      ...{ id, ...wordsOfTyped(words), family: ownFamily.id, ...rest, ...(saysWish && { saysWish: true }) },
      from: rest.symmetric ? [...new Set([...from!, ...to!])] : from!,
      to: rest.symmetric ? [...new Set([...from!, ...to!])] : to!,
    }
  })
  const families = newPredicates.length === 0 || ledger.families.has(ownFamily.id) ? [] : [ownFamily]
  const all: Known = {
    ...known,
    predicates: new Map([...known.predicates, ...withKindEnds(newPredicates, [...allKinds.rows]).map(each => [each.id, each] as const)]),
    families: new Map([...known.families, ...families.map(each => [each.id, each] as const)]),
  }
  const wrongRows = vocabularyComplaints({ predicates: newPredicates, kinds: newKinds.length > 0 ? [...allKinds.rows] : [], families }, all)
  const ofNew = new Set([...newPredicates, ...newKinds].map(({ id }) => id))
  return {
    entities: [...made.values()],
    vocabulary:
      newKinds.length + newPredicates.length === 0
        ? null
        : {
            predicates: [...ledger.records.predicates, ...newPredicates],
            kinds: [...ledger.records.kinds, ...newKinds],
            families: [...ledger.records.families, ...families],
          },
    known: newPredicates.length > 0 ? all : known,
    complaints: [
      ...twice,
      ...entities.flatMap((entity, i) =>
        [...kindComplaints({ ...entity, kind: idOf(entity.kind) }, known)].map(each => ({
          ...each,
          path: ['brings', 'entities', i, ...(each.path ?? (each.field === null ? [] : [each.field]))],
        })),
      ),
      ...[...made.values()].flatMap((entity, i) =>
        entityComplaints(entity, known).map(each => ({
          ...each,
          path: ['brings', 'entities', i, ...(each.field === null ? [] : [each.field])],
        })),
      ),
      ...wrongRows.filter(({ id }) => ofNew.has(id)).flatMap(({ complaints }) => complaints.map(each => ({ ...each, path: ['brings'] }))),
    ],
    idOf,
  }
}
