import { firstRevision } from '../store/revision.ts'
import type { GraphStore } from '../store/store.ts'

export interface Fillers {
  article: (store: GraphStore, say: (line: string) => void) => Promise<void>
  vocabulary: (store: GraphStore) => Promise<void>
}

/** Fills only what was never written to; a database is its owner's to fill, who may ask for the vocabulary alone, without which nothing can be written. */
export async function firstStart(store: GraphStore, empty: boolean, fill: Fillers, say: (line: string) => void): Promise<void> {
  const { kind, connected, why } = await store.health()
  if (!connected) {
    say(`${why ?? 'Neo4j cannot be reached.'} Isnad runs without it, and connects when it can.`)
  } else if (await isBegun(store)) {
    if (empty) say('This workspace was begun before; --empty changes nothing in it.')
  } else if (empty) {
    await fill.vocabulary(store)
    say('A new workspace, with the vocabulary and nothing else. Add to it with: npm run seed -- --from FOLDER')
  } else if (kind === 'neo4j') {
    say(
      'This database holds no record of Isnad yet; drop a spreadsheet on the page, or load the article that comes with Isnad: npm run seed',
    )
  } else {
    say('A new workspace: it gets the article that comes with Isnad.')
    await fill.article(store, say)
  }
}

/** Any write, even of an empty vocabulary, makes it somebody's. */
const isBegun = async (store: GraphStore): Promise<boolean> => (await store.revision()) !== firstRevision
