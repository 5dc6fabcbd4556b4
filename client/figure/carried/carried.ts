/** What it takes to open the figure again and to tell what has changed since: ids, places and marks, no words. */

import { type FacetName, facetList } from '../../state/facets/index.ts'
import type { View } from '../../state/read-view.ts'
import type { Picture, Scene } from '../../state/state.ts'
import { viewFormat } from '../../state/view-format.ts'
import type { PrintMaterial } from '../print/material.ts'
import { element, escapeXml } from '../svg.ts'
import { markOf } from './mark.ts'

/** The name of the chunk of a PNG and of the file in a PDF. */
export const carriedName = 'isnad-figure'
export const carriedFormat = 'isnad-figure/1'
export const carriedElement = 'isnad:figure'

export type Under = Pick<Picture, 'lens' | 'filters' | 'layout' | 'pinned'> & {
  path: Pick<NonNullable<Picture['path']>, 'from' | 'to'> | null
}

/** Ids with a mark of what they stand for: another mark, and it has changed. */
type Marks = [id: string, mark: string][]

/** One for each line of a printed figure, in the order of its numbers. */
export interface CarriedLine {
  relation: string
  claims: Marks
  denials: Marks
}

export interface Carried {
  format: typeof carriedFormat
  view: View
  names: Marks
  /** Empty for a figure of the screen, which has no numbers. */
  lines: CarriedLine[]
}

interface Drawn {
  entities: readonly { id: string; name: string; x: number; y: number }[]
  relations: readonly string[]
  named: ReadonlySet<string>
  lines: readonly CarriedLine[]
}

const tenth = (value: number): number => Math.round(value * 10) / 10 || 0

/** Only what is drawn, and of the filters only what names nobody who is not. */
export function carriedOf({ entities, relations, named, lines }: Drawn, { lens, filters, layout, pinned, path }: Under): Carried {
  const shown = new Set(entities.map(({ id }) => id))
  const told = ({ id, names }: (typeof facetList)[number]): string[] =>
    [...filters[id]].filter(value => names !== 'entities' || named.has(value)).toSorted()
  const off = Object.fromEntries(facetList.map(facet => [facet.id, told(facet)])) as Record<FacetName, string[]>
  return {
    format: carriedFormat,
    view: {
      format: viewFormat,
      entities: entities.map(({ id, x, y }): View['entities'][number] => [id, tenth(x), tenth(y)]),
      relations: [...relations],
      lens,
      filters: { ...off, denials: filters.denials },
      hidden: [],
      pinned: [...pinned].filter(id => shown.has(id)).toSorted(),
      layout,
      path: path && shown.has(path.from) && shown.has(path.to) ? { from: path.from, to: path.to } : null,
      selection: { entities: [], relations: [] },
      // without the size of a canvas the whole of it is shown
      viewport: { zoom: 1, pan: { x: 0, y: 0 } },
      tab: 'explore',
      comparing: null,
    },
    names: entities.map(({ id, name }) => [id, markOf(name)]),
    lines: [...lines],
  }
}

/** Of a printed figure as it is drawn; `order`: its relations as they are numbered. */
export function carriedOfPrint({ entities }: PrintMaterial, order: PrintMaterial['relations'], under: Under): Carried {
  const marks = (claims: readonly { id: string; digest: string; status: string }[]): Marks =>
    claims.map(({ id, digest, status }) => [id, status === 'active' ? digest : `${digest} ${status}`])
  return carriedOf(
    {
      entities: entities.map(({ entity, x, y }) => ({ ...entity, x, y })),
      relations: order.map(({ relation }) => relation.id).toSorted(),
      named: new Set([
        ...entities.map(({ entity }) => entity.id),
        ...order.flatMap(({ relation }) => [...relation.asserterIds, ...relation.publisherIds]),
      ]),
      lines: order.map(({ relation, evidence: { claims, denials } }) => ({
        relation: relation.id,
        claims: marks(claims),
        denials: marks(denials),
      })),
    },
    under,
  )
}

export const carriedOfScene = ({ entities, relations, denials }: Scene, under: Under): Carried =>
  carriedOf(
    {
      entities: entities.map(({ entity, x, y }) => ({ ...entity, x, y })),
      relations: relations.flatMap(({ bundle }) => bundle.map(({ id }) => id)).toSorted(),
      named: new Set([
        ...entities.map(({ id }) => id),
        ...denials.map(({ denial }) => denial.denier),
        // its titles say who speaks
        ...relations.flatMap(({ bundle }) => (bundle.length === 1 ? bundle.flatMap(({ asserterIds }) => asserterIds) : [])),
      ]),
      lines: [],
    },
    under,
  )

/** In ASCII, which every carrier takes as it is. */
export const carriedText = (carried: Carried): string =>
  JSON.stringify(carried).replaceAll(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

export const metadata = (carried: Carried): string =>
  element('metadata', {}, element(carriedElement, { 'xmlns:isnad': 'urn:isnad:figure' }, escapeXml(carriedText(carried))))

const written = new RegExp(`<${carriedElement}[^>]*>([^<]*)</${carriedElement}>`)
const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** What an SVG of our own carries, as text; null where it carries nothing. */
export const carriedIn = (svg: string): string | null =>
  written.exec(svg)?.[1]?.replaceAll(/&(?:lt|gt|quot|amp);/g, sign => signs[sign] ?? sign) ?? null
