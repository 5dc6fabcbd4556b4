import { readFile } from 'node:fs/promises'
import { exportNotes, lensNotes } from '../../client/features/export/export-notes.ts'
import type { Under } from '../../client/figure/carried/carried.ts'
import { gather, placesWithoutCanvas } from '../../client/figure/print/gather.ts'
import type { PrintMaterial } from '../../client/figure/print/material.ts'
import { vocabularyOf } from '../../client/session/vocabulary.ts'
import { noFilters } from '../../client/state/filters.ts'
import { readView, type View } from '../../client/state/read-view.ts'
import { restore } from '../../client/state/saved-view.ts'
import type { Point } from '../../client/state/state.ts'
import { compute } from '../../client/state/visible.ts'
import { readParts, readRoutes } from '../../server/answers/reads.ts'
import { Schema } from '../../server/contract/answers.ts'
import { everyone } from '../../server/contract/everyone.ts'
import { inSentence } from '../../server/contract/wording.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { namedIn } from '../../server/ledger/refs.ts'
import { createSearch } from '../../server/ledger/search.ts'
import { Bad } from './bad.ts'

const vocabularyPart = Schema.pick({ kinds: true, families: true, predicates: true, relationTypes: true })

export interface Chosen {
  material: PrintMaterial
  notes: readonly string[]
  under: Under
  missing: readonly string[]
}

export const underNothing: Under = { lens: everyone, filters: noFilters, layout: 'force', pinned: new Set(), path: null }

type Picked = { entities: readonly string[]; relations: readonly string[] }

/** Of the whole record, or of these entities and what is between them; throws Bad for an id that nobody has. */
export async function materialOf(ledger: Ledger, ids: readonly string[] | null, most = Number.POSITIVE_INFINITY): Promise<PrintMaterial> {
  const unknown = ids?.filter(id => !ledger.entities.has(id)) ?? []
  if (unknown.length > 0) throw new Bad(`Nobody in this record has the id ${unknown.join(', ')}.`)
  const graph = drawnGraph(ledger, everyone)
  const asked = ids && new Set(ids)
  return shownOf(
    ledger,
    atMost(
      most,
      graph.relations.filter(({ from, to }) => !asked || (asked.has(from) && asked.has(to))),
    ),
  )
}

/** Of the relations that an answer has, else of its entities and what is between them; throws Bad where it has neither. */
export async function materialOfAnswer(ledger: Ledger, { entities, relations }: Picked): Promise<PrintMaterial> {
  if (relations.length === 0) {
    if (entities.length === 0)
      throw new Bad('The answer has no entity and no relation: return nodes, relationships or paths. Nothing was written.')
    return materialOf(ledger, entities)
  }
  const asked = new Set(relations)
  return shownOf(
    ledger,
    drawnGraph(ledger, everyone).relations.filter(({ id }) => asked.has(id)),
  )
}

/** As the view shows it in a browser: under its lens and filters, with its places; throws Bad for what is no view. */
export async function materialOfView(ledger: Ledger, file: string): Promise<Chosen> {
  const view = await readFile(file, 'utf8')
    .then(readView)
    .catch((error: Error) => {
      throw new Bad(`${file}: ${error.message}`)
    })
  return chosenOf(ledger, view)
}

/** The same of a view that is read already. */
export async function chosenOf(ledger: Ledger, view: View, most = Number.POSITIVE_INFINITY): Promise<Chosen> {
  const { state, missing } = restore(view, drawnGraph(ledger, view.lens))
  const { picture } = state
  const shown = compute(picture)
  const material = await shownOf(ledger, atMost(most, shown.relations), picture.positions, view)
  const drawn = { entities: shown.entities, relations: shown.relations.map(relation => ({ bundle: [relation] })) }
  const [, ...left] = exportNotes(drawn, picture)
  return {
    material,
    notes: [...left, ...lensNotes(view.lens, wordsOf(ledger))],
    under: { ...picture, path: view.path },
    missing: [...missing.entities, ...missing.relations],
  }
}

type Graph = ReturnType<typeof drawnGraph>

function atMost<T>(most: number, relations: readonly T[]): readonly T[] {
  if (relations.length <= most) return relations
  throw new Bad(
    `${relations.length} relations are more than a figure can show so that it is read (${most} at most). Ask for fewer entities.`,
  )
}

const readingOf = (ledger: Ledger) => ({ revision: '', ledger, record: ledger, search: createSearch(ledger) })

/** Names, kinds and types as the page words them. */
export function wordsOf(ledger: Ledger) {
  const { kinds, label, family } = vocabularyOf(vocabularyPart.parse(readParts.vocabulary(readingOf(ledger))))
  return { kinds, label, family, kindWord: (kind: string) => kinds.word(kind), nameOf: (id: string) => inSentence(namedIn(ledger, id)) }
}

async function shownOf(
  ledger: Ledger,
  relations: readonly Graph['relations'][number][],
  at: ReadonlyMap<string, Point> | null = null,
  { lens }: Pick<View, 'lens'> = { lens: everyone },
): Promise<PrintMaterial> {
  if (relations.length === 0) throw new Bad('There is no relation between these entities. Nothing was written.')
  const reading = readingOf(ledger)
  const graph = drawnGraph(ledger, lens)
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]))
  const shown = { ...graph, relations: [...relations], entities: graph.entities.filter(({ id }) => ends.has(id)) }
  const words = wordsOf(ledger)
  const evidence = new Map(
    relations.map(({ id }) => [id, readRoutes.evidence(reading, { params: { id }, query: { ...lens, limit: 1000 }, body: undefined })]),
  )
  return gather(shown, at && at.size > 0 ? at : await placesWithoutCanvas(shown, words), evidence, words)
}
