import type { Mapping } from '../../contract/import/mapping.ts'
import { kindTable } from '../../contract/kinds.ts'
import type { KindRow } from '../../contract/vocabulary.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import { kindIdOf, plainKind } from '../../record/new-vocabulary.ts'
import { troubleOf } from '../cells/clean.ts'
import { kindOfWord } from '../guess/kind-words.ts'
import type { Sheet } from './sheet.ts'

export function kindsMade(sheet: Sheet, mapping: Mapping, ledger: Ledger): KindRow[] {
  const made = new Map(mapping.newKinds.filter(({ id }) => !ledger.kinds.row(id)).map(kind => [kind.id, kind]))
  if (!mapping.fill) return [...made.values()]
  const kinds = kindTable([...ledger.records.kinds, ...made.values()])
  const mapped = new Set(mapping.kinds.map(({ value }) => value.trim().toLowerCase()))
  const words = new Set<string>()
  const at = mapping.entities?.kind === undefined ? -1 : (sheet.entities?.columns.indexOf(mapping.entities.kind) ?? -1)
  for (const { cells } of sheet.entities?.rows ?? []) if (cells[at]) words.add(cells[at])
  for (const row of sheet.rows)
    for (const tie of sheet.ties)
      for (const part of ['fromKind', 'toKind'] as const) {
        const word = sheet.part(row, part, tie)?.value
        if (word) words.add(word)
      }
  for (const word of words) {
    if (word.length > 60 || troubleOf(word) !== null || mapped.has(word.trim().toLowerCase()) || kindOfWord(word, kinds) !== null) continue
    const id = kindIdOf(word, id => kinds.row(id) !== undefined || made.has(id))
    made.set(id, plainKind(id, word))
  }
  return [...made.values()]
}
