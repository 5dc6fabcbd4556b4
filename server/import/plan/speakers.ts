import type { LinkInFile } from '../../contract/files/claim.ts'
import type { EntityRecord } from '../../contract/graph.ts'
import type { Kinds } from '../../contract/kinds.ts'
import { noted } from '../../contract/told/noted.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import { isUnnamed } from '../../names/unnamed.ts'
import { entityRecord } from '../../record/entity-record.ts'
import type { Row } from '../../tables/table.ts'
import { nameOf, troubleOfName } from '../cells/clean.ts'
import type { Names } from './entities.ts'
import { Fault } from './fault.ts'
import type { FreshIds } from './ids.ts'
import type { Named } from './named.ts'
import type { Part, Sheet } from './sheet.ts'
import type { Document } from './sources.ts'

export type Speaker = { named: Named } | { voice: string }

const nobody =
  /^(?:no(?: ?body|[- ]one)?|none|n[/.]?a\.?|nil|null|false|0|not (?:denied|applicable|available|known)|undenied|nein|niemand|keine?r?|nicht bestritten|non|personne|aucune?|nadie|ninguno|ninguém|não|niet|нет|никто|لا|لا احد|لا أحد|لا يوجد|لم ين[فك]\p{L}*|غير (?:منفي|متوفر)|[\p{P}\p{S}\s]+)$/iu
/** Who denies it is then not known to deny it; of who says it, it is a voice without a name. */
const unknown = /^(?:unknown|not known|unbekannt|inconnu|desconocido|desconhecido|неизвестно|غير معروف|مجهول)$/iu
const isSo = /^(?:yes|y|true|x|1|denied|ja|oui|s[ií]|sim|да|نعم|صحيح|منفي|[✓✔])$/iu

/** Null where the row names none. Throws Fault for a name that cannot be stored. */
export function speakerOf(row: Row, sheet: Sheet, names: Names): Speaker | null {
  const cell = sheet.part(row, 'speaker')
  return cell && !nobody.test(nameOf(cell.value)) ? whoIs(cell, cell.value, names) : null
}

/** Several stand with ";" or on lines of their own between them: a comma or "and" may belong to a name. */
export function deniersOf(row: Row, sheet: Sheet, names: Names): Speaker[] {
  const cell = sheet.part(row, 'denier')
  const named = [...new Set((cell?.value ?? '').split(/[;؛\r\n]+/u).map(nameOf))]
  const those = named.filter(name => name !== '' && !nobody.test(name) && !unknown.test(name))
  return cell ? those.map(name => whoIs(cell, name, names)) : []
}

function whoIs({ column, value }: Part, said: string, names: Names): Speaker {
  const name = nameOf(said)
  if (isSo.test(name)) throw new Fault(column, value, noted('whoIsNotSaid'))
  const trouble = troubleOfName(name)
  if (trouble !== null) throw new Fault(column, value, trouble)
  if (isUnnamed(name)) return { voice: name }
  const named = names.use(said, column, null, null)
  named.demands.set('Actor', ['Actor'])
  return { named }
}

export class Speakers {
  readonly made = new Map<string, EntityRecord>()
  /** An unnamed voice is one within its document: the clerk of another paper may be another clerk. */
  private readonly voices = new Map<string, EntityRecord>()

  constructor(
    private readonly ledger: Pick<Ledger, 'entities' | 'bySource'>,
    private readonly kinds: Kinds,
    private readonly ids: FreshIds,
    private readonly recorded: { by: string; at: string },
  ) {}

  /** The publisher alone where nobody else is named, or the publisher itself is. `denier`: who denies it according to them. */
  chain(
    document: Document,
    publisher: EntityRecord | undefined,
    { speaker, denier = null }: { speaker: Speaker | null; denier?: Speaker | null },
    resolved: (named: Named) => EntityRecord,
  ): LinkInFile[] {
    const agentOf = (who: Speaker | null): string | null => {
      if (who === null) return null
      const name = 'voice' in who ? who.voice : who.named.name
      if (publisher?.names.some(({ value }) => nameOf(value).toLowerCase() === name.toLowerCase())) return document.publisher
      return 'voice' in who ? this.voice(document, who.voice).id : resolved(who.named).id
    }
    const agents = [...new Set([document.publisher, agentOf(speaker), agentOf(denier)].filter(agent => agent !== null))]
    const denies = agentOf(denier)
    // who denies stands last, also where the same says it
    const order = denies === null ? agents : [...agents.filter(agent => agent !== denies), denies]
    return order.map((agent, i) => ({
      agent,
      act: agent === denies ? 'denies' : i < order.length - 1 ? 'reports' : order.length === 1 ? 'states' : 'says',
    }))
  }

  private voice({ entity: source }: Document, name: string): EntityRecord {
    const key = JSON.stringify([source.id, name])
    const known = this.voices.get(key) ?? this.stored(source.id, name)
    if (known) {
      this.voices.set(key, known)
      return known
    }
    const made = entityRecord(
      { id: this.ids.take(name, 'voice'), kind: 'Voice', name, status: 'unnamed', resolved: false, recorded: this.recorded },
      this.kinds,
    )
    this.voices.set(key, made)
    this.made.set(made.id, made)
    return made
  }

  private stored(source: string, name: string): EntityRecord | undefined {
    for (const { chain } of this.ledger.bySource.get(source))
      for (const { agent } of chain) {
        const entity = this.ledger.entities.get(agent)
        if (entity?.labels.includes('Voice') && entity.name === name) return entity
      }
    return undefined
  }
}
