import type { Relation } from '../../../server/contract/graph.ts'
import { deniedGhostWord, type Fate, fates } from '../../notation/fates.ts'
import type { Visible } from '../../state/state.ts'
import { type Legend, type LegendWords, legend } from '../../words/legend.ts'

// the ghosts of Explore are those of a lens
const fateWord = (fate: Fate): string => (fate === 'ghost' ? deniedGhostWord() : fates[fate].word)

/** The legend of Explore. Ghosts stand only beside the denials that make them so. */
export const pictureLegend = (
  { entities, relations, denials }: Visible,
  ghosts: readonly Relation[],
  kinds: LegendWords['kinds'],
): Legend =>
  legend(
    {
      entities,
      relations: [
        ...relations.map(relation => ({ relation, fate: null })),
        ...(denials.length > 0 ? ghosts.map(relation => ({ relation, fate: 'ghost' as const })) : []),
      ],
      denials,
    },
    { kinds, fate: fateWord },
  )
