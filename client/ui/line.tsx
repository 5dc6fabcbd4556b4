/** Lines and marks as on the canvas, from the tables of the notation. Decoration: the word stands beside them. */
import type { ReactNode } from 'react'
import type { ContestGround, RelationState } from '../../server/contract/ontology.ts'
import { denial } from '../notation/denial.ts'
import { type Fate, fates } from '../notation/fates.ts'
import { type GroundMark, grounds } from '../notation/grounds.ts'
import { inkOnPage } from '../notation/inks.ts'
import { type Manner, manners } from '../notation/manners.ts'
import { type Head, type Sign, signRow } from '../notation/signs.ts'
import { type StateMark as Mark, states } from '../notation/states.ts'
import type { Stroke } from '../notation/stroke.ts'

function Sample({ width, height = 10, children }: { width: number; height?: number; children: ReactNode }) {
  return (
    <svg className="line" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {children}
    </svg>
  )
}

const drawnAs = ({ dash, width, round, opacity }: Stroke) => ({
  strokeDasharray: dash?.join(' '),
  strokeLinecap: round ? ('round' as const) : ('butt' as const),
  strokeWidth: width,
  opacity: opacity === 1 ? undefined : opacity,
})

export function MannerLine({ manner, width = 28 }: { manner: Manner; width?: number }) {
  const row = manners[manner]
  return (
    <Sample width={width}>
      {row.double ? <path d={`M0 3H${width}M0 7H${width}`} /> : <path d={`M1 5H${width - 1}`} {...drawnAs(row)} />}
    </Sample>
  )
}

const heads: Readonly<Record<Head, { reach: number; draw(end: number, ink: string): ReactNode }>> = {
  triangle: { reach: 6, draw: (end, ink) => <path d={`M${end - 7} 1.2L${end} 5L${end - 7} 8.8Z`} fill={ink} stroke="none" /> },
  bar: { reach: 1, draw: (end, ink) => <path d={`M${end - 1} 0.5V9.5`} stroke={ink} strokeWidth="2.4" /> },
  chevron: { reach: 1, draw: (end, ink) => <path d={`M${end - 6} 1L${end - 0.5} 5L${end - 6} 9`} fill="none" stroke={ink} /> },
}

export function SignArrow({ sign, width = 28 }: { sign: Sign; width?: number }) {
  const row = signRow(sign)
  const [ink, end, head] = [inkOnPage(row.ink), width - 1, heads[row.head]]
  return (
    <Sample width={width}>
      <path d={`M0 5H${end - head.reach}`} stroke={ink} />
      {head.draw(end, ink)}
    </Sample>
  )
}

const rings: Readonly<Record<GroundMark, ReactNode>> = { ring: null, 'barred-ring': <path d="M1.5 5.5H9.5" /> }

export function Ring({ ground = 'attribution' }: { ground?: ContestGround }) {
  const { mark, ink } = grounds[ground]
  return (
    <svg className="ring" width="11" height="11" viewBox="0 0 11 11" stroke={inkOnPage(ink)} aria-hidden="true">
      <circle cx="5.5" cy="5.5" r="4" />
      {rings[mark]}
    </svg>
  )
}

export const DenialLine = ({ width = 28 }: { width?: number }) => (
  <Sample width={width} height={12}>
    <path d={`M0 4H${width}M0 8H${width}M${width / 2} 0.5V11.5`} stroke={inkOnPage(denial.ink)} />
  </Sample>
)

export const Grounds = ({ on }: { on: readonly ContestGround[] }) =>
  on.map(ground => (
    <span key={ground} className="is-contested">
      <Ring ground={ground} /> {grounds[ground].word}
    </span>
  ))

const stateMarks: Readonly<Record<Mark, (middle: number) => ReactNode>> = {
  ring: middle => <circle className="state-ring" cx={middle} cy="6" r="3.6" />,
  'crossed-ring': middle => (
    <>
      <circle className="state-ring" cx={middle} cy="6" r="3.6" />
      <path className="state-bar" d={`M${middle} 0.5V11.5`} />
    </>
  ),
  number: middle => (
    <text className="state-number" x={middle} y="10">
      2
    </text>
  ),
}

export function StateMark({ state, width = 28 }: { state: RelationState; width?: number }) {
  const { line, mark } = states[state]
  return (
    <Sample width={width} height={12}>
      <path d={`M1 6H${width - 1}`} {...drawnAs(line)} />
      {mark && stateMarks[mark](width / 2)}
    </Sample>
  )
}

export function FateLine({ fate }: { fate: Fate }) {
  const row = fates[fate]
  const ink = inkOnPage(row.ink)
  return (
    <Sample width={28}>
      <path d="M1 5H27" stroke={ink} {...drawnAs(row)} />
      {row.bar && <path d="M14 1V9" stroke={ink} strokeWidth="2" />}
    </Sample>
  )
}
