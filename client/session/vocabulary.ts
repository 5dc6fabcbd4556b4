/** Relation types and kinds in words, and how kinds look. */
import type { Schema } from '../../server/contract/answers.ts'
import { inEnglish } from '../../server/contract/vocabulary.ts'
import { type KindLooks, kindLooks } from '../notation/kind-looks.ts'
import { plainPhrase } from '../words/sentence.ts'

export interface Vocabulary {
  /** "is affiliated with" */
  phrase(type: string): string
  /** "affiliated with" */
  label(type: string): string
  /** The same from the object to the subject, "is owned by"; null where the vocabulary has no such words. */
  inverse(type: string): string | null
  /** "Alignment"; "Other" for a type that no predicate has. */
  family(type: string): string
  /** Words of the families in the order that the rail shows them. */
  familyOrder: readonly string[]
  /** Whether to say so is to deny the object: "denies". */
  deniesObject(type: string): boolean
  kinds: KindLooks
}

export function vocabularyOf(schema: Pick<Schema, 'predicates' | 'families' | 'kinds'> | null): Vocabulary {
  const predicates = new Map(schema?.predicates.map(predicate => [predicate.id, predicate]))
  const families = new Map(schema?.families.map(family => [family.id, family]))
  const familyWord = (id: string): string => inEnglish(families.get(id)?.words ?? {}) ?? (id === '' ? other : id)
  return {
    phrase: type => predicates.get(type)?.phrase ?? plainPhrase(type),
    label: type => predicates.get(type)?.label ?? plainPhrase(type),
    inverse: type => predicates.get(type)?.inverse ?? null,
    family: type => familyWord(predicates.get(type)?.family ?? ''),
    familyOrder: [...new Set([...[...families.keys()].map(familyWord), other])],
    deniesObject: type => predicates.get(type)?.deniesObject === true,
    kinds: kindLooks(schema?.kinds ?? []),
  }
}

const other = 'Other'
