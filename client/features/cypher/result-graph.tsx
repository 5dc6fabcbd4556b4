import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useCanvasKeys } from '../../actions/use-shortcuts.ts'
import { createGraphView } from '../../canvas/view.ts'
import { useShared, useTheme, useWords } from '../../session/context.tsx'
import { asked } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { useGoTo } from '../../session/use-go-to.ts'
import { canvasWords } from '../../session/vocabulary.ts'
import { createExplorer, emptyPicture } from '../../state/explorer.ts'
import { merge } from '../../state/merge.ts'
import type { GraphView } from '../../state/state.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { type Drawn, drawnFrom } from './drawn.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'

export function ResultGraph({ answer }: { answer: Answer }) {
  const { cypher, summary, rows } = answer
  const loading = useQuery({
    ...asked(queryKeys.answer(cypher, `${summary?.ms} ${rows.length}`), signal => drawnFrom(answer, signal)),
    enabled: summary !== null,
  })
  if (summary === null) return <p className="results-empty">{t('theGraphIsDrawnWhenAll')}</p>
  return (
    <LoadedOr loading={loading} words={t('readingTheEntitiesOfTheAnswer')}>
      {drawn => (drawn.entities.length === 0 ? <p className="results-empty">{nothing(drawn)}</p> : <Drawing drawn={drawn} />)}
    </LoadedOr>
  )
}

const nothing = ({ others }: Drawn): string =>
  others > 0 ? t('theAnswerHoldsNodesAndRelationships', { others }) : t('theAnswerHoldsValuesOnly')

function Drawing({ drawn }: { drawn: Drawn }) {
  const { announce } = useShared()
  const { vocabulary } = useWords()
  const theme = useTheme()
  const goTo = useGoTo()
  const host = useRef<HTMLDivElement>(null)
  const [explorer] = useState(createExplorer)
  const view = useRef<GraphView | null>(null)
  useCanvasKeys(host, explorer, view)
  const latest = useLatest({ vocabulary, announce, goTo })
  useEffect(() => {
    if (!host.current) return
    explorer.set(state => ({ ...state, picture: merge(emptyPicture, drawn) }))
    const made = createGraphView(host.current, explorer, {
      theme,
      ...canvasWords(() => latest.current.vocabulary),
      onOpen: (kind, id) => {
        if (kind === 'entity') void latest.current.goTo(id)
      },
      announce: sentence => latest.current.announce(sentence),
    })
    view.current = made
    return () => {
      view.current = null
      made.destroy()
    }
  }, [drawn, theme, latest, explorer])
  return (
    <>
      <div ref={host} className="canvas result-canvas" />
      {(drawn.others > 0 || drawn.left > 0) && (
        <p className="result-note">
          {drawn.others > 0 && t('nodesAndRelationshipsOfTheEvidence', { others: drawn.others })}
          {drawn.left > 0 && t('entitiesAreNotShown', { left: drawn.left })}
        </p>
      )}
    </>
  )
}
