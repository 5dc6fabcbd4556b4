/** What a store gets when it is opened for the first time. */
import type { GraphStore } from './store/store.ts'

/** Who can fill a store; given by main.ts, since nothing else may know the seed. */
export interface Fillers {
  /** The article and all that goes with it. */
  article: (store: GraphStore, say: (line: string) => void) => Promise<void>
  /** The words to make claims with, and no claim. */
  vocabulary: (store: GraphStore) => Promise<void>
}

/** Fills a store that has no vocabulary yet, and says so; a store that can't be reached is left for later. */
export async function firstStart(store: GraphStore, empty: boolean, fill: Fillers, say: (line: string) => void): Promise<void> {
  if (!(await store.health()).connected) return
  const { labels } = await store.schema()
  if (labels.some(({ name, count }) => name === 'Predicate' && count > 0)) return
  if (empty) {
    await fill.vocabulary(store)
    say('A new workspace, with the vocabulary and nothing else. Add to it with: npm run seed -- --from FOLDER')
  } else {
    say('A new workspace: it gets the article that comes with Isnad.')
    await fill.article(store, say)
  }
}
