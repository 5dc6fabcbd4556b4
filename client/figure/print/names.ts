import type { Entity } from '../../../server/contract/graph.ts'
import { t } from '../t.ts'
import { isArabic } from '../text.ts'

type Named = Pick<Entity, 'name' | 'names'>

/** A name that is printed in two scripts is broken between them. */
const both = (first: string, second: string): string => `${first}\n${second}`
const named = ({ name, names }: Named, wanted: (text: string) => boolean): string | null =>
  wanted(name) ? name : (names.find(({ value, kind }) => wanted(value) && kind !== 'error')?.value ?? null)
const arabic = (entity: Named): string | null => named(entity, isArabic)
const latin = (entity: Named): string | null => named(entity, name => !isArabic(name))

export interface NameScript {
  id: string
  word: string
  /** "both scripts" */
  phrase: string
  /** Null where the record has none: it is printed as recorded. */
  of(entity: Named): string | null
}

const inBoth = (entity: Named): string | null => {
  const [first, second] = [latin(entity), arabic(entity)]
  return first === null || second === null ? null : both(first, second)
}

/** Words are read when they are asked for, in the language of that moment. */
const row = <Id extends string>(id: Id, words: readonly [Parameters<typeof t>[0], Parameters<typeof t>[0]], of: NameScript['of']) => ({
  id,
  get word() {
    return t(words[0])
  },
  get phrase() {
    return t(words[1])
  },
  of,
})

/** In which script a figure prints its names. A new one is a row. */
export const nameScripts = [
  row('latin', ['namesLatin', 'latinScript'], latin),
  row('arabic', ['namesArabic', 'arabicScript'], arabic),
  row('both', ['namesBoth', 'bothScripts'], inBoth),
] as const satisfies readonly NameScript[]

export type NameScriptId = (typeof nameScripts)[number]['id']
export const nameScript = (id: NameScriptId): NameScript => nameScripts.find(each => each.id === id) ?? nameScripts[0]
export const printedName = (entity: Named, id: NameScriptId): string => nameScript(id).of(entity) ?? entity.name
