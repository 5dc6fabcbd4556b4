/** What a store gets when it is opened for the first time. */
import { firstRevision } from '../store/revision.ts'
import type { GraphStore } from '../store/store.ts'

/** Who can fill a store; given by main.ts, since nothing else may know the seed. */
export interface Fillers {
  /** The article and all that goes with it. */
  article: (store: GraphStore, say: (line: string) => void) => Promise<void>
  /** The words to make claims with, and no claim. */
  vocabulary: (store: GraphStore) => Promise<void>
}

/** Fills an embedded store that nothing was ever written to, and says so; a database is its owner's to fill, and one that can't be reached is left for later. */
export async function firstStart(store: GraphStore, empty: boolean, fill: Fillers, say: (line: string) => void): Promise<void> {
  const { kind, connected, why } = await store.health()
  if (!connected) {
    say(`${why ?? 'Neo4j cannot be reached.'} Isnad runs without it, and connects when it can.`)
  } else if (await isBegun(store)) {
    if (empty) say('This workspace was begun before; --empty changes nothing in it.')
  } else if (kind === 'neo4j') {
    say('This database holds no record of Isnad yet; fill it with: npm run seed')
  } else if (empty) {
    await fill.vocabulary(store)
    say('A new workspace, with the vocabulary and nothing else. Add to it with: npm run seed -- --from FOLDER')
  } else {
    say('A new workspace: it gets the article that comes with Isnad.')
    await fill.article(store, say)
  }
}

/** Whatever was ever written to it, an empty vocabulary among it, is somebody's. */
const isBegun = async (store: GraphStore): Promise<boolean> => (await store.revision()) !== firstRevision
