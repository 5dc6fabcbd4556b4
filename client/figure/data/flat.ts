/** A figure as entities and relations for programs that draw graphs: each relation with its statement, so that it never stands alone. */
import { citedOf } from '../cited/cited.ts'
import { drawnOf, type PrintMaterial } from '../print/material.ts'
import { numbered } from '../print/numbering.ts'

export interface FlatEntity {
  id: string
  label: string
  kind: string
}

export interface FlatRelation {
  id: string
  source: string
  target: string
  label: string
  type: string
  symmetric: boolean
  said: string
  disputed: boolean
  derived: boolean
  sources: string
}

/** In the order of the figure's numbers. */
export function flatOf(given: PrintMaterial): { entities: FlatEntity[]; relations: FlatRelation[] } {
  const material = drawnOf(given)
  const said = new Map(
    citedOf(material, { title: '', foot: [] }).groups.flatMap(({ statements }) => statements.map(({ number, text }) => [number, text])),
  )
  return {
    entities: material.entities.map(({ entity: { id, name, kind } }) => ({ id, label: name, kind })),
    relations: numbered(material, () => false).relations.map(({ relation, label, evidence: { claims } }, n) => ({
      id: relation.id,
      source: relation.from,
      target: relation.to,
      label,
      type: relation.type,
      symmetric: relation.symmetric,
      said: said.get(n + 1) ?? '',
      disputed: relation.contested,
      derived: relation.derived,
      sources: [...new Set(claims.flatMap(({ source }) => source.url ?? []))].join(' '),
    })),
  }
}
