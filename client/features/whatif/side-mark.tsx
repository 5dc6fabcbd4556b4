import type { Side } from '../../state/comparing.ts'

const dashes: Partial<Record<Side, string>> = { 'only-b': '9 4', contradicted: '2 4', 'attribution-disputed': '1.5 3' }

/** The line of a class as on the canvas: solid, dashes, thick, dots with a bar. */
export const SideMark = ({ side }: { side: Side }) => (
  <svg className={`line side-${side}`} width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
    <path d="M1 5H27" strokeWidth={side === 'both' ? 4 : 2} strokeDasharray={dashes[side]} />
    {side === 'contradicted' && <path d="M14 1V9" strokeWidth="2" />}
  </svg>
)
