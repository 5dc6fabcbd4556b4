import type { Schema } from '../../server/contract/answers.ts'
import { inEnglish } from '../../server/contract/in-english.ts'
import { agreeing, type Named } from '../../server/contract/wording.ts'
import type { Direction } from '../../server/evidence/direction.ts'
import { type KindLooks, kindLooks } from '../notation/kind-looks.ts'
import { plainPhrase } from '../words/sentence.ts'
import { t } from './t.ts'

export interface Vocabulary {
  phrase(type: string): string
  label(type: string): string
  /** How lists name a type: "leads" where the entity is the subject; where it is the object "is led by", in the number of its name. */
  labelFrom(type: string, direction: Direction, self: { name: string }): string
  family(type: string): string
  familyOrder: readonly string[]
  deniesObject(type: string): boolean
  kinds: KindLooks
  /** Its labels are those of its kind where its own are not at hand. */
  named(ref: { name: string; kind: string; kinds?: readonly string[] }): Named
}

export function vocabularyOf(schema: Pick<Schema, 'predicates' | 'families' | 'kinds'> | null): Vocabulary {
  const predicates = new Map(schema?.predicates.map(predicate => [predicate.id, predicate]))
  const families = new Map(schema?.families.map(family => [family.id, family]))
  const other = t('otherFamily')
  const familyWord = (id: string): string => inEnglish(families.get(id)?.words ?? {}) ?? (id === '' ? other : id)
  const kinds = kindLooks(schema?.kinds ?? [])
  const label = (type: string): string => predicates.get(type)?.label ?? plainPhrase(type)
  return {
    phrase: type => predicates.get(type)?.phrase ?? plainPhrase(type),
    label,
    labelFrom: (type, direction, self) => {
      const inverse = direction === 'in' ? predicates.get(type)?.inverse : undefined
      return inverse ? agreeing(inverse, self) : label(type)
    },
    family: type => familyWord(predicates.get(type)?.family ?? ''),
    familyOrder: [...new Set([...[...families.keys()].map(familyWord), other])],
    deniesObject: type => predicates.get(type)?.deniesObject === true,
    kinds,
    named: ({ name, kind, kinds: own }) => ({ name, kinds: own ?? kinds.labelsOf(kind) }),
  }
}

/** What a canvas asks of the vocabulary, which may have come anew since it was made. */
export const canvasWords = (now: () => Vocabulary) => ({
  phraseOf: (type: string) => now().phrase(type),
  shortPhraseOf: (type: string) => now().label(type),
  lookOf: (kind: string) => now().kinds.look(kind),
  kindWord: (kind: string) => now().kinds.word(kind),
})
