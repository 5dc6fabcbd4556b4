import { Button } from 'react-aria-components'
import type { Comparing } from '../../model/state.ts'
import { count } from '../text.ts'
import { CampPicker } from './CampPicker.tsx'
import { useRivals } from './useRivals.ts'

/** Nothing is compared yet: what a comparison is, a pair to begin with, and the first choice. */
export function CompareStart({ onPair }: { onPair(pair: Comparing): void }) {
  const rivals = useRivals()
  return (
    <div className="whatif-nothing">
      <h2 className="whatif-headline">Whose word against whose?</h2>
      <p className="whatif-rest">
        Choose two speakers, publishers, sources or camps, A and B. Each relation is then drawn by who says it: only A, only B, both, or one
        against the other.
      </p>
      {rivals && (
        <Button className="btn primary compare-rivals" onPress={() => onPair({ a: [rivals.a.id], b: [rivals.b.id] })}>
          {rivals.a.name} against {rivals.b.name}, who denies {count(rivals.relations, 'relation')}
        </Button>
      )}
      <h3 className="compare-first">Or choose A, then B</h3>
      <CampPicker by={[]} onChoose={a => onPair({ a, b: null })} />
    </div>
  )
}
