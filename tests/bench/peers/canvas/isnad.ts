import { createGraphView } from '../../../../client/canvas/view.ts'
import { kindLooks } from '../../../../client/notation/kind-looks.ts'
import { createExplorer, emptyPicture } from '../../../../client/state/explorer.ts'
import { plainPhrase } from '../../../../client/words/sentence.ts'
import { type Draw, painted } from './peer.ts'

export const draw: Draw = async (place, { entities, relations, places, kinds }) => {
  const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map(item => [item.id, item]))
  const explorer = createExplorer({
    picture: {
      ...emptyPicture,
      loaded: { ...emptyPicture.loaded, entities: byId(entities), relations: byId(relations), total: relations.length },
      positions: new Map(Object.entries(places)),
    },
  })
  const looks = kindLooks(kinds)
  let [hovered, selected]: ((id: string) => void)[] = [() => {}, () => {}]
  const view = createGraphView(place, explorer, {
    theme: 'light',
    phraseOf: plainPhrase,
    lookOf: looks.look,
    kindWord: looks.word,
    onOpen: (_kind, id) => void painted().then(() => selected!(id)),
    onPointed: id => id !== null && hovered!(id),
  })
  await view.drawn()
  await painted()
  return {
    where: id => {
      const { x, y } = view.where({ kind: 'entity', ids: [id] })
      return { x, y: y - 1 }
    },
    hear(pointed, chosen) {
      ;[hovered, selected] = [pointed, chosen]
    },
  }
}
