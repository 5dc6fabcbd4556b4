import { Button } from 'react-aria-components'
import type { Comparing } from '../../state/state.ts'
import { CampPicker } from './camp-picker.tsx'
import { useRivals } from './use-rivals.ts'

/** Nothing is compared yet: what a comparison is, a pair to begin with, and the first choice. */
export function CompareStart({ onPair }: { onPair(pair: Comparing): void }) {
  const rivals = useRivals()
  return (
    <div className="whatif-nothing">
      <h2 className="whatif-headline">Whose word against whose?</h2>
      <p className="whatif-rest">
        Choose two speakers, publishers, sources or camps, A and B. What they contradict each other on is told apart from what is disputed
        only as to whose words it is, and from what neither disputes.
      </p>
      {rivals && (
        <Button className="btn primary compare-rivals" onPress={() => onPair({ a: [rivals.a.id], b: [rivals.b.id] })}>
          {rivals.a.name} and {rivals.b.name}, who {rivals.sentence}
        </Button>
      )}
      <h3 className="compare-first">Or choose A, then B</h3>
      <CampPicker by={[]} onChoose={a => onPair({ a, b: null })} />
    </div>
  )
}
