import { useEffect, useMemo, useRef, useState } from 'react'
import type { SetAside } from '../../../server/contract/what-if.ts'
import { useShared } from '../../session/context.tsx'
import { createExplorer } from '../../state/explorer.ts'
import { link } from '../../state/linked.ts'
import { replace } from '../../state/merge.ts'
import type { Explorer, GraphView, Picture } from '../../state/state.ts'
import { asRecorded, ghostsOf } from '../../state/what-if.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { calledOrSaid } from '../../words/told.ts'
import { asideHeadline, restSentence } from './aside-words.ts'
import { SideCanvas } from './side-canvas.tsx'
import { t } from './t.ts'
import { useOnShow } from './use-on-show.ts'
import type { Shown } from './what-if-head.tsx'

/** Both at the same places. `onSelect` hears of a relation chosen on either. */
export function AsideCanvases({ report, shown, onSelect }: { report: SetAside; shown: Shown; onSelect(id: string | null): void }) {
  const { explorer } = useShared()
  const last = useRef<Shown | null>(null)
  const [sides] = useState(() => ({ before: createExplorer(), after: createExplorer() }))
  const graph = useMemo(() => asRecorded(report), [report])
  const ghosts = useMemo(() => ghostsOf(report), [report])

  useEffect(() => {
    const picture = (of: Picture): Picture => {
      const { positions } = explorer.get().picture
      return replace({ ...of, positions: of.positions.size > 0 ? of.positions : positions }, graph)
    }
    // another number of canvases changes their width: the whole graph is fitted anew
    const fresh = last.current !== shown
    last.current = shown
    const fill = (side: Explorer, change: (picture: Picture) => Picture, marked: boolean): void =>
      side.set(({ fates: _, ...state }) => ({
        ...state,
        viewport: fresh ? null : state.viewport,
        picture: change(picture(state.picture)),
        ...(marked && { fates: ghosts }),
      }))
    fill(sides.before, of => of, false)
    fill(sides.after, of => ({ ...of, hidden: new Set(shown === 'after' ? ghosts.keys() : []) }), shown !== 'after')
  }, [explorer, sides, graph, ghosts, shown])
  useEffect(() => link(sides.before, sides.after), [sides])
  useEffect(() => sides.after.subscribe(({ selection }) => onSelect(selection.relations.at(-1) ?? null)), [sides, onSelect])

  const view = useRef<GraphView | null>(null)
  const notes = useMemo(
    () => [t('setAside', { map: listOf(report.without.map(calledOrSaid), 'unit') }), `${asideHeadline(report)} ${restSentence(report)}`],
    [report],
  )
  useOnShow(sides.after, view, notes)

  const { before, after } = report.relations
  return (
    <div className="whatif-canvases" data-shown={shown}>
      {shown === 'side' && (
        <figure className="whatif-canvas">
          <figcaption>
            {t('asRecorded')} <span className="num">{t('relations', { before })}</span>
          </figcaption>
          <SideCanvas explorer={sides.before} label={t('asRecorded')} />
        </figure>
      )}
      <figure className="whatif-canvas" key={shown}>
        <figcaption>
          {t('withoutWhatIsSetAside')} <span className="num">{t('relations2', { after })}</span>
        </figcaption>
        <SideCanvas explorer={sides.after} label={t('withoutWhatIsSetAside')} view={view} />
      </figure>
    </div>
  )
}
