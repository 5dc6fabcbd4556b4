import type { EntityInFile } from '../contract/files/entity.ts'
import type { EntityRecord, Name } from '../contract/graph.ts'
import type { Kinds } from '../contract/kinds.ts'
import { given, recorded } from './given.ts'

export function entityInFile(entity: EntityRecord, kinds: Kinds): EntityInFile {
  const { id, kind, labels, name, names, status, resolved, wikidata, note, facts, decisions, corrected, ...own } = entity
  const carried = labels.filter(label => label !== 'Entity')
  const first = carried.findLast(each => each !== kind && kinds.shownAs(each) === kind) ?? kind
  const also = carried.filter(each => each !== first && !kinds.carries(first, each))
  const { partOf, releasedBy, madeBy, title, publisher, url, date, dateBasis, copyOf, reliability } = facts ?? {}
  return {
    id,
    kind: first,
    ...given({ also: also.length === 0 ? null : also }),
    name,
    ...given({ status: status === 'named' ? null : status, resolved: resolved ? null : false, wikidata }),
    ...given({ partOf, releasedBy, madeBy, title, publisher, url, date, dateBasis, copyOf, reliability }),
    ...namesInFile(name, names),
    ...given({ note }),
    ...(decisions && { decisions }),
    ...(corrected && { corrected }),
    ...recorded(own),
  }
}

function namesInFile(own: string, names: readonly Name[]): Partial<EntityInFile> {
  const others = names.filter(each => each.value !== own)
  const values = (kind: Name['kind']) => others.filter(each => each.kind === kind).map(each => each.value)
  const native = others.filter(each => each.kind === 'canonical' && each.lang !== null)
  return Object.fromEntries(
    Object.entries({
      native: Object.fromEntries(native.map(({ lang, value }) => [lang, value])),
      misprinted: values('error'),
      short: values('abbreviation'),
      translated: byLanguage(others, 'translation'),
      romanised: byLanguage(others, 'translit'),
      printed: values('variant'),
    }).filter(([, value]) => Object.keys(value).length > 0),
  )
}

function byLanguage(names: readonly Name[], kind: Name['kind']): Record<string, string[]> {
  const lists: Record<string, string[]> = {}
  for (const { kind: its, lang, value } of names) if (its === kind && lang !== null) lists[lang] = [...(lists[lang] ?? []), value]
  return lists
}
