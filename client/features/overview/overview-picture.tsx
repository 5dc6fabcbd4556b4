import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Overview } from '../../../server/contract/routes/overview.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { graphUnder } from '../../session/graph-under.ts'
import { queries } from '../../session/queries.ts'
import { useOpenRegion } from '../../session/use-open-region.ts'
import { merge } from '../../state/merge.ts'
import { showsOverview } from '../../state/whole.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Ring } from '../../ui/line.tsx'
import { markOnce } from '../../ui/mark-once.ts'
import { number } from '../../words/text.ts'
import { arrange, type Bar, type Circle, towards } from './arrange.ts'
import { NotDrawn } from './not-drawn.tsx'
import { t } from './t.ts'

export function OverviewPicture() {
  const lens = useExplorer(state => state.picture.lens)
  const total = useExplorer(state => state.picture.loaded.total)
  const { data, error, refetch, isPlaceholderData } = useQuery(queries.overview(lens))
  const none = data !== undefined && !isPlaceholderData && data.regions.length === 0
  useEntitiesInstead(none)
  if (error)
    return (
      <div className="state" role="alert">
        <h2>{t('theRegionsCouldNotBeComputed')}</h2>
        <p>{error.message}</p>
        <Button className="btn primary" onPress={() => void refetch()}>
          {t('tryAgain')}
        </Button>
      </div>
    )
  if (!data || none)
    return (
      <div className="state" role="status">
        <p>{t('computingRegions', { total })}</p>
      </div>
    )
  return <Regions overview={data} />
}

/** A record that falls into no communities is drawn by its most tied entities. */
function useEntitiesInstead(none: boolean): void {
  const { explorer, announce } = useShared()
  useEffect(() => {
    if (!none) return
    const { lens } = explorer.get().picture
    graphUnder(lens).then(
      graph => {
        const { picture } = explorer.get()
        if (picture.lens === lens && showsOverview(picture)) explorer.set(state => ({ ...state, picture: merge(state.picture, graph) }))
      },
      error => announce(error instanceof Error ? error.message : String(error), true),
    )
  }, [none, explorer, announce])
}

function Regions({ overview }: { overview: Overview }) {
  const { explorer } = useShared()
  const open = useOpenRegion()
  const host = useRef<HTMLDivElement>(null)
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  const [current, setCurrent] = useState(() => explorer.get().picture.cameFrom ?? null)
  useEffect(() => {
    const { current: element } = host
    if (!element) return
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  const arranged = useMemo(() => (size ? arrange(overview, { ...size, tools: 48 }) : null), [overview, size])
  const ready = arranged !== null
  useEffect(() => {
    if (ready) markOnce('isnad:first-picture')
  }, [ready])
  // back from a region, the focus is where it came from
  useEffect(() => {
    const { cameFrom } = explorer.get().picture
    if (ready && cameFrom && document.activeElement === document.body) buttons.current.get(cameFrom)?.focus()
  }, [ready, explorer])
  const stop = arranged?.circles.find(({ region }) => region.id === current) ?? arranged?.circles[0]
  return (
    <section className="overview" aria-label={t('overviewOfTheRecord')} data-region="Overview">
      <div ref={host} className="overview-sheet">
        {arranged && (
          <>
            <svg className="overview-bars" aria-hidden="true">
              {arranged.bars.map(bar => (
                <BundleBar key={`${bar.bundle.a} ${bar.bundle.b}`} bar={bar} />
              ))}
            </svg>
            {arranged.circles.map(circle => (
              <RegionOutline
                key={circle.region.id}
                circle={circle}
                stop={circle === stop}
                ref={element => {
                  if (element) buttons.current.set(circle.region.id, element)
                  else buttons.current.delete(circle.region.id)
                }}
                open={() => void open(circle.region)}
                focused={() => setCurrent(circle.region.id)}
                walk={key => {
                  const next = towards(arranged.circles, circle, key)
                  if (next) buttons.current.get(next.region.id)?.focus()
                  return next !== null
                }}
              />
            ))}
            <svg className="overview-bars" aria-hidden="true">
              {arranged.bars.map(bar => (
                <BundleNumber key={`${bar.bundle.a} ${bar.bundle.b}`} bar={bar} />
              ))}
            </svg>
          </>
        )}
      </div>
      {arranged && <NotDrawn notDrawn={arranged.notDrawn} />}
    </section>
  )
}

const wordsFrom = 50

interface OutlineProps {
  circle: Circle
  stop: boolean
  ref: (element: HTMLButtonElement | null) => void
  open(): void
  focused(): void
  walk(key: string): boolean
}

function RegionOutline({ circle: { region, x, y, r }, stop, ref, open, focused, walk }: OutlineProps) {
  const named = r >= 88 ? 3 : r >= 70 ? 2 : r >= 58 ? 1 : 0
  const names = region.top.slice(0, named)
  return (
    <button
      ref={ref}
      type="button"
      className="overview-region"
      data-size={r >= 70 ? 'large' : r >= 56 ? 'middle' : 'small'}
      style={{ insetInlineStart: 0, left: x - r, top: y - r, width: 2 * r, height: 2 * r }}
      tabIndex={stop ? 0 : -1}
      onClick={open}
      onFocus={focused}
      onKeyDown={event => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && walk(event.key)) event.preventDefault()
      }}
    >
      <span className="hidden">{t('regionAround')} </span>
      <Glyph kind={region.kind} size={r >= 56 ? 14 : 11} />
      <bdi className="overview-name">{region.name}</bdi>
      {r >= wordsFrom ? (
        <span className="num">{t('entitiesInside', { entities: region.entities })}</span>
      ) : (
        <span className="num">
          {number(region.entities)} <span className="hidden">{t('entities')}</span>
        </span>
      )}
      <span className={r >= 56 ? 'num' : 'hidden'}>{t('relationsInside', { relations: region.inside.relations })}</span>
      {names.map(({ id, name, kind }) => (
        <span key={id} className="overview-top">
          <Glyph kind={kind} size={9} /> <bdi>{name}</bdi>
        </span>
      ))}
    </button>
  )
}

function BundleBar({ bar: { bundle, from, to, width } }: { bar: Bar }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [nx, ny] = [(from.y - to.y) / length, (to.x - from.x) / length]
  const across = (first: number, last: number): string =>
    (
      [
        [from, first],
        [to, first],
        [to, last],
        [from, last],
      ] as const
    )
      .map(([at, by]) => `${at.x + nx * by},${at.y + ny * by}`)
      .join(' ')
  const half = width / 2
  const filled = (width * bundle.corroborated) / bundle.relations
  return (
    <>
      <polygon className="overview-hollow" points={across(-half, half)} />
      {filled > 0 && <polygon className="overview-filled" points={across(-half, filled - half)} />}
    </>
  )
}

function BundleNumber({ bar: { bundle, number: at } }: { bar: Bar }) {
  return (
    <text className="overview-number" x={at.x} y={at.y} textAnchor="middle" dominantBaseline="middle">
      {number(bundle.relations)}
      {bundle.contested > 0 && <tspan className="overview-contested"> ○ {number(bundle.contested)}</tspan>}
    </text>
  )
}

export const ContestedNumber = ({ contested }: { contested: number }) =>
  contested > 0 && (
    <span className="overview-contested num">
      <Ring /> {number(contested)} <span className="hidden">{t('contestedAmongThem')}</span>
    </span>
  )
