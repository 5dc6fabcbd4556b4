import type { Mapping } from '../../contract/import/mapping.ts'
import { wordsOfTyped } from '../../contract/import/typed-tie.ts'
import type { Kinds } from '../../contract/kinds.ts'
import type { Predicate } from '../../contract/ontology.ts'
import { type Noted, noted } from '../../contract/told/noted.ts'
import { freePredicateId, ownFamily } from '../../record/new-vocabulary.ts'
import { nameOf } from '../cells/clean.ts'
import { type Negated, negatedTie, negates, saysItWas } from '../guess/negation-words.ts'
import { type Meaning, meaningsOf } from '../guess/tie-words.ts'

export interface Tie {
  words: string
  meanings: Meaning[]
  /** What a new predicate would be called: the words, without what negates them. */
  label: string
  negative: boolean
  /** Its words say that the first of the two denies it. */
  denies: boolean
  as: 'predicate' | 'new' | 'aside' | 'open'
  reason: Noted
}

export class Ties {
  readonly made = new Map<string, Predicate>()
  private readonly known = new Map<string, Tie>()
  private readonly mapped: ReadonlyMap<string, Mapping['values'][number]>
  private readonly byWords = new Map<string, string>()

  constructor(
    private readonly mapping: Mapping,
    private readonly predicates: Map<string, Predicate>,
    private readonly kinds: Kinds,
  ) {
    this.mapped = new Map(mapping.values.map(each => [keyOf(each.value), each]))
  }

  of(words: string): Tie {
    const key = keyOf(words)
    const tie = this.known.get(key) ?? this.read(nameOf(words))
    this.known.set(key, tie)
    return tie
  }

  private read(words: string): Tie {
    const given = this.mapped.get(keyOf(words))
    const negated = negatedTie(words)
    const plainly = {
      words,
      label: words,
      negative: given?.negative ?? false,
      denies: given?.negative === true && negated?.denies === true,
    }
    if (given?.predicate === null) return { ...plainly, meanings: [], as: 'aside', reason: noted('leftAside') }
    if (given) {
      const { predicate, reversed } = given
      return { ...plainly, meanings: [{ predicate, reversed }], as: 'predicate', reason: noted('mappingSaysSo') }
    }
    if (this.predicates.has(words))
      return { ...plainly, meanings: [{ predicate: words, reversed: false }], as: 'predicate', reason: noted('isThePredicate') }
    const meanings = meaningsOf(words, this.predicates.values())
    if (meanings.length > 0) return { ...plainly, meanings, as: 'predicate', reason: noted('guessedFromWords', { words }) }
    if (negated) return this.negative(words, negated)
    if (negates(words)) return { ...plainly, meanings, as: 'open', reason: noted('negatesUnclear') }
    const was = saysItWas(words)
    return this.unknown({ ...plainly, meanings }, was === null ? noted('noPredicateHasWords') : noted('saysItWas', { was }))
  }

  private negative(words: string, { word: because, rest, denies }: Negated): Tie {
    const meanings = meaningsOf(rest, this.predicates.values())
    const tie = { words, label: rest, negative: true, denies, meanings }
    return meanings.length > 0
      ? { ...tie, as: 'predicate', reason: noted('negatedGuess', { because, rest }) }
      : this.unknown(tie, noted('negatedUnknown', { because, rest }))
  }

  private unknown(tie: Omit<Tie, 'as' | 'reason'>, why: Noted): Tie {
    return this.mapping.fill
      ? { ...tie, as: 'new', reason: noted('newOneIsMade', { why }) }
      : { ...tie, as: 'open', reason: noted('noneWasChosen', { why }) }
  }

  fitting({ meanings }: Tie, from: readonly string[], to: readonly string[]): { predicate: Predicate; reversed: boolean } | null {
    for (const { predicate: id, reversed } of meanings) {
      const predicate = this.predicates.get(id)
      if (!predicate) continue
      const [subject, object] = reversed ? [to, from] : [from, to]
      if (takes(predicate.from, subject) && takes(predicate.to, object)) return { predicate, reversed }
    }
    return null
  }

  /** Drawn, of sign 0, in the words typed; its ends are the kinds that it is used with. */
  make(words: string, from: string, to: string): Predicate {
    const id = this.byWords.get(keyOf(words)) ?? freePredicateId(words, id => this.predicates.has(id))
    this.byWords.set(keyOf(words), id)
    const old = this.made.get(id)
    if (old?.from.includes(this.labelOf(from)) && old.to.includes(this.labelOf(to))) return old
    const label = words.slice(0, 120)
    const predicate: Predicate = {
      ...{ id, ...wordsOfTyped(label), family: ownFamily.id, sign: 0, symmetric: false, drawn: true },
      from: [...new Set([...(old?.from ?? []), this.labelOf(from)])],
      to: [...new Set([...(old?.to ?? []), this.labelOf(to)])],
    }
    this.made.set(id, predicate)
    this.predicates.set(id, predicate)
    return predicate
  }

  /** An unknown kind has no label to name. */
  private readonly labelOf = (kind: string): string => (this.kinds.row(kind) ? kind : 'Entity')
}

export const takes = (allowed: readonly string[], labels: readonly string[]): boolean =>
  allowed.some(label => label === 'Entity' || labels.includes(label))

export const keyOf = (words: string): string => nameOf(words).toLowerCase()
