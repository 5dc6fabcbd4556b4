import { type CSSProperties, type Ref, useId } from 'react'
import type { PrintedFigure } from '../../figure/index.ts'
import { t } from './t.ts'

/** px of a screen that shows it as large as it is printed. */
const perMm = 96 / 25.4
const window = { width: 150, height: 170 }

interface Props {
  ref: Ref<HTMLElement>
  url: string | null
  shown: string
  background: string
  width: number
  height: number
  /** Of a printed one: mm, with the numbers that are marked. */
  printed: { figure: PrintedFigure; marked: readonly number[] } | null
}

/** The file as it will be; a printed one with a ruler, and a part at its true size. */
export function Preview({ ref, url, shown, background, width, height, printed }: Props) {
  const marks = printed?.marked.flatMap(number => printed.figure.numbersAt[number - 1] ?? []) ?? []
  return (
    <section ref={ref} className="export-preview" aria-label={t('preview')} tabIndex={-1} data-background={background}>
      <div className="export-sheet" style={{ '--ratio': width / height } as CSSProperties}>
        {printed && <Ruler mm={printed.figure.width} />}
        <img src={url ?? undefined} alt={t('previewOfTheFigure', { shown })} />
        {marks.map(({ x, y }) => (
          <span key={`${x} ${y}`} className="export-mark" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
        ))}
      </div>
      {printed && url && <TrueSize url={url} figure={printed.figure} at={marks[0] ?? { x: 0.3, y: 0.3 }} />}
    </section>
  )
}

function Ruler({ mm }: { mm: number }) {
  const step = [10, 20, 50, 100, 200, 500].find(each => mm / each <= 10) ?? 500
  const ticks = Array.from({ length: Math.floor(mm / step) + 1 }, (_, n) => n * step)
  return (
    <div className="export-ruler" aria-hidden="true">
      {ticks.map(tick => (
        <span key={tick} style={{ left: `${(tick / mm) * 100}%` }}>
          {tick}
        </span>
      ))}
      <i>{t('mm')}</i>
    </div>
  )
}

function TrueSize({ url, figure, at }: { url: string; figure: PrintedFigure; at: { x: number; y: number } }) {
  const id = useId()
  const [wide, high] = [figure.width * perMm, figure.height * perMm]
  const offset = (share: number, whole: number, seen: number): number => Math.max(0, Math.min(whole - seen, share * whole - seen / 2))
  const style: CSSProperties = {
    inlineSize: window.width,
    blockSize: window.height,
    backgroundImage: `url(${url})`,
    backgroundSize: `${wide}px ${high}px`,
    backgroundPosition: `${-offset(at.x, wide, window.width)}px ${-offset(at.y, high, window.height)}px`,
  }
  return (
    <figure className="export-true-size" aria-labelledby={id}>
      <figcaption id={id}>{t('trueSize')}</figcaption>
      <div style={style} />
    </figure>
  )
}
