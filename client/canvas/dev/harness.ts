/** A page with nothing but the canvas, for benchmarks and for looking at it. Not part of the build; `/picture.json` comes from the script that opens it. */
import type { Entity, Relation } from '../../../server/contract/graph.ts'
import type { KindRow } from '../../../server/contract/vocabulary.ts'
import { kindLooks } from '../../notation/kind-looks.ts'
import * as acts from '../../state/acts.ts'
import { createExplorer, emptyPicture } from '../../state/explorer.ts'
import type { Addition } from '../../state/merge.ts'
import { select } from '../../state/selection.ts'
import { plainPhrase } from '../../words/sentence.ts'
import { createGraphView } from '../view.ts'

interface Given {
  kinds: KindRow[]
  graph: { entities: Entity[]; relations: Relation[]; truncated: boolean }
  phrases: Record<string, string>
}

const query = new URLSearchParams(location.search)
const theme = query.get('theme') === 'dark' ? 'dark' : 'light'
document.documentElement.dataset.theme = theme
const container = document.querySelector<HTMLElement>('#place')!
Object.assign(container.style, { position: 'absolute', inset: '0' })

const { graph, phrases, kinds }: Given = await (await fetch('/picture.json')).json()
const explorer = createExplorer({
  picture: {
    ...emptyPicture,
    loaded: {
      entities: new Map(graph.entities.map(item => [item.id, item])),
      relations: new Map(graph.relations.map(item => [item.id, item])),
      denials: new Map(),
      ghosts: { entities: new Map(), relations: new Map() },
      total: graph.relations.length,
      truncated: false,
    },
  },
})
const looks = kindLooks(kinds)
const said: string[] = []
const view = createGraphView(container, explorer, {
  theme,
  phraseOf: type => phrases[type] ?? plainPhrase(type),
  lookOf: looks.look,
  kindWord: looks.word,
  announce: sentence => said.push(sentence),
  onError: message => console.error(message),
})
function extra(): Addition {
  const [entity] = graph.entities
  const [relation] = graph.relations
  const entities = Array.from({ length: 40 }, (_, i) => ({ ...entity!, id: `new${i}`, name: `New ${i}`, degree: 1 }))
  return { entities, relations: entities.map(({ id }) => ({ ...relation!, id: `${entity!.id}|LEADS|${id}`, from: entity!.id, to: id })) }
}

const canvas = { explorer, view, acts, select, said, extra }
export type Canvas = typeof canvas
Object.assign(globalThis, { canvas })
