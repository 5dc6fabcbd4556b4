/** What search asks of names that are not in a slice. */
import { isEveryone } from '../evidence/lens.ts'
import type { Counted } from '../evidence/slice/tellings.ts'
import type { Walk } from '../evidence/slice/walk.ts'
import { mostSharing, type NamesTold } from '../ledger/name-index.ts'

export const namesTold = ({ near, sharers, degree }: Counted): NamesTold => ({
  near: word => near(word) ?? [],
  isCommon: word => (sharers(word) ?? mostSharing + 1) > mostSharing,
  // under another lens they are those of the slice
  degree: (id, lens) => (isEveryone(lens) ? degree(id) : undefined),
})

export function namesWanted(walk: Walk, q: string): NamesTold {
  const told = namesTold(walk.counted)
  return {
    near(word) {
      walk.want('nearlyNamed', q)
      walk.want('near', word)
      return told.near(word)
    },
    isCommon(word) {
      walk.want('sharers', word)
      if (!told.isCommon(word)) walk.want('sharing', word)
      return told.isCommon(word)
    },
    degree(id, lens) {
      if (isEveryone(lens)) walk.want('degree', id)
      else for (const claim of walk.about(id)) walk.contest(claim)
      return told.degree(id, lens)
    },
  }
}
