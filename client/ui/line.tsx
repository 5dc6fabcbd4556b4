import type { Relation } from '../../server/contract/graph.ts'
import type { ContestGround } from '../../server/contract/ontology.ts'
import { groundWords } from '../notation/states.ts'
import { signWord } from '../session/vocabulary.ts'

const dashes: Record<string, string | undefined> = {
  reported: '9 4',
  attributed: '4 3.5',
  intended: '10 4 2 4',
  counterfactual: '2 7',
  derived: '0.1 4.5',
}

/** How a relation is said, as a line on the canvas: solid, dashes, dots. */
export function ModalityLine({ modality, width = 28 }: { modality: string; width?: number }) {
  return (
    <svg className="line" width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      {modality === 'denied' ? (
        <path d={`M0 3H${width}M0 7H${width}`} />
      ) : (
        <path
          d={`M1 5H${width - 1}`}
          strokeDasharray={dashes[modality]}
          strokeLinecap={modality === 'derived' ? 'round' : 'butt'}
          strokeWidth={modality === 'derived' ? 2 : 1.5}
        />
      )}
    </svg>
  )
}

/** The sign of a relation: filled arrow, bar, open chevron. */
export function SignArrow({ sign, width = 28 }: { sign: Relation['sign']; width?: number }) {
  const end = width - 1
  return (
    <svg className={`line sign-${signWord(sign)}`} width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <path d={`M0 5H${sign > 0 ? end - 6 : end - 1}`} />
      {sign > 0 && <path d={`M${end - 7} 1.2L${end} 5L${end - 7} 8.8Z`} className="solid" />}
      {sign < 0 && <path d={`M${end - 1} 0.5V9.5`} strokeWidth="2.4" />}
      {sign === 0 && <path d={`M${end - 6} 1L${end - 0.5} 5L${end - 6} 9`} fill="none" />}
    </svg>
  )
}

/** The mark of what is disputed: a hollow ring for whose words, the same with a bar for the content. */
export function Ring({ ground = 'attribution' }: { ground?: ContestGround }) {
  return (
    <svg className="ring" width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
      <circle cx="5.5" cy="5.5" r="4" />
      {ground === 'content' && <path d="M1.5 5.5H9.5" />}
    </svg>
  )
}

/** A denial as it is drawn: two parallel lines with a bar. */
export function DenialLine({ width = 28 }: { width?: number }) {
  return (
    <svg className="line denial-line" width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      <path d={`M0 4H${width}M0 8H${width}M${width / 2} 0.5V11.5`} />
    </svg>
  )
}

/** Each mark with its words, attribution first. */
export const Grounds = ({ on }: { on: readonly ContestGround[] }) =>
  on.map(ground => (
    <span key={ground} className="is-contested">
      <Ring ground={ground} /> {groundWords[ground]}
    </span>
  ))

/** What the canvas gives a state: the ring, the ring with a bar, dots, short dashes, the number of origins, the ghost; nothing for a single source. */
export function StateMark({ state, width = 28 }: { state: string; width?: number }) {
  const mid = width / 2
  const dash =
    state === 'derived' ? dashes.derived : state === 'attributed-only' ? dashes.attributed : state === 'withdrawn' ? '1.5 5' : undefined
  return (
    <svg className="line" width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      <path
        d={`M1 6H${width - 1}`}
        strokeDasharray={dash}
        strokeLinecap={state === 'derived' ? 'round' : 'butt'}
        strokeWidth={state === 'derived' ? 2 : 1.5}
      />
      {(state === 'contested' || state === 'denied') && <circle className="state-ring" cx={mid} cy="6" r="3.6" />}
      {state === 'denied' && <path className="state-bar" d={`M${mid} 0.5V11.5`} />}
      {state === 'corroborated' && (
        <text className="state-number" x={mid} y="10">
          2
        </text>
      )}
    </svg>
  )
}

/** What lost its support, or is told in what a lens denies. */
export const GhostLine = () => (
  <svg className="line ghost-line" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
    <path d="M1 5H27" strokeDasharray="1.5 5" />
  </svg>
)
