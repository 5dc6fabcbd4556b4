import { useRef } from 'react'
import { useShared } from '../../session/context.tsx'
import { useGoTo } from '../../session/use-go-to.ts'
import { AnswerActs } from './answer-acts.tsx'
import { AnswerGrid } from './answer-grid.tsx'
import { noteId, SourcesOfAnswer } from './sources-of-answer.tsx'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'
import { useShowRelation } from './use-show-relation.ts'
import { useShownRows } from './use-shown-rows.ts'
import { drawable } from './wire.ts'

export function ResultTable({ answer }: { answer: Answer }) {
  const shown = useShownRows(answer)
  const goTo = useGoTo()
  const showRelation = useShowRelation()
  const { announce } = useShared()
  const back = useRef<(() => void) | null>(null)
  if (answer.columns.length === 0) return null
  return (
    <div className="answer-table">
      <AnswerActs answer={answer} shown={shown} />
      <AnswerGrid
        answer={answer}
        shown={shown}
        back={back}
        onNote={place => {
          const note = document.getElementById(noteId(place))
          note?.scrollIntoView({ block: 'nearest' })
          note?.focus()
        }}
        onOpen={value => {
          const { entities, relations } = drawable([[value]])
          const [entity] = entities
          const [relation] = relations
          if (value.$type === 'Node' && entity !== undefined) void goTo(entity)
          else if (value.$type === 'Relationship' && relation !== undefined) void showRelation(relation)
          else announce(t('thisValueLeadsNowhere'))
        }}
      />
      <SourcesOfAnswer answer={answer} onBack={() => back.current?.()} />
    </div>
  )
}
