import { denial } from '../notation/denial.ts'
import { fates } from '../notation/fates.ts'
import { inkOnPaper } from '../notation/inks.ts'
import { manners } from '../notation/manners.ts'
import { boxOf } from '../notation/shapes.ts'
import { edgeStyle } from '../notation/sizes.ts'
import { type StateMark, states } from '../notation/states.ts'
import type { Stroke } from '../notation/stroke.ts'
import type { Sample } from '../words/legend.ts'
import { head } from './ends.ts'
import { contradiction, denialBar, groundMark } from './marks.ts'
import { condensed, denialInk, inkSoft, signInk } from './paper.ts'
import { element } from './svg.ts'
import { symbol } from './symbols.ts'
import { text } from './text.ts'

/** `width` of a sample, px; drawn with its left edge at x and its middle at y. */
export interface Drawn {
  width: number
  draw(x: number, y: number): string
}

export function sampleOf(sample: Sample): Drawn {
  switch (sample.mark) {
    case 'kind': {
      const box = boxOf(sample.look.shape, 1)
      const size = 13 / Math.max(box.width / 1.4, box.height)
      return { width: 17, draw: (x, y) => symbol(sample.look, { x: x + 8.5, y, width: box.width * size, height: box.height * size }) }
    }
    case 'manner':
      return { width: 28, draw: stroked(manners[sample.manner], signInk(0)) }
    case 'sign':
      return signSample(sample.sign)
    case 'ground':
      return { width: 11, draw: (x, y) => groundMark(sample.ground, { x: x + 5.5, y }) }
    case 'state':
      return stateSample(sample.state)
    case 'denial':
      return denialSample
    case 'fate':
      return fateSample(sample.fate)
  }
}
type Of<M extends Sample['mark']> = Extract<Sample, { mark: M }>

const fateSample = (fate: Of<'fate'>['fate']): Drawn => {
  const row = fates[fate]
  const line = stroked(row, inkOnPaper(row.ink))
  return { width: 28, draw: (x, y) => line(x, y) + (row.bar ? contradiction({ x: x + 14, y }, 0) : '') }
}

const signSample = (sign: Of<'sign'>['sign']): Drawn => ({
  width: 24,
  draw: (x, y) =>
    element('path', { d: `M ${x} ${y} h 20`, stroke: signInk(sign), 'stroke-width': edgeStyle.width }) +
    head(sign, { x: x + 22, y }, 0, signInk(sign), true),
})

function stateSample(state: Of<'state'>['state']): Drawn {
  const { mark, line } = states[state]
  return mark === null ? { width: 28, draw: stroked(line, signInk(0)) } : stateMarks[mark]
}

const ringed = (ground: Of<'ground'>['ground']): Drawn => ({ width: 11, draw: (x, y) => groundMark(ground, { x: x + 5.5, y }) })

const stateMarks: Readonly<Record<StateMark, Drawn>> = {
  ring: ringed('attribution'),
  'crossed-ring': ringed('content'),
  number: {
    width: 20,
    draw: (x, y) =>
      element('path', { d: `M ${x} ${y} h 6 M ${x + 14} ${y} h 6`, stroke: signInk(0), 'stroke-width': edgeStyle.width }) +
      text(
        ['2'],
        { family: condensed, size: edgeStyle.label.size, weight: 600, fill: inkSoft },
        { x: x + 10, y: y + 3.6, anchor: 'middle' },
      ),
  },
}

const denialSample: Drawn = {
  width: 28,
  draw: (x, y) => {
    const half = (denial.gap + edgeStyle.width) / 2
    return (
      element('path', { d: `M ${x} ${y - half} h 28 M ${x} ${y + half} h 28`, stroke: denialInk, 'stroke-width': edgeStyle.width }) +
      denialBar({ x: x + 14, y }, 0)
    )
  },
}

const stroked =
  ({ dash, width, round, opacity }: Stroke, ink: string) =>
  (x: number, y: number): string =>
    element('path', {
      d: `M ${x} ${y} h 28`,
      fill: 'none',
      stroke: ink,
      'stroke-width': width,
      'stroke-dasharray': dash?.join(' '),
      'stroke-linecap': round ? 'round' : null,
      opacity: opacity === 1 ? null : opacity,
    })
