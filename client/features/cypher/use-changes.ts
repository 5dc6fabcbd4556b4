import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../session/context.tsx'
import { type AnswerChanges, changesBetween } from './answer-changes.ts'
import { keep, keptFrom, keptIn } from './kept-answer.ts'
import type { Answer } from './use-query.ts'

/** Since the last answer to the same query in this browser; null where either is missing or not whole. */
export function useChanges(answer: Answer | null): AnswerChanges | null {
  const workspace = useWords().schema?.workspace ?? ''
  const [found, setFound] = useState<{ answer: Answer; changes: AnswerChanges | null } | null>(null)
  const compared = useRef<Answer | null>(null)
  useEffect(() => {
    if (!answer?.summary || workspace === '' || compared.current === answer) return
    compared.current = answer
    const now = keptFrom(answer, Date.now())
    if (!now) return
    const before = keptIn(localStorage, workspace, answer)
    setFound({ answer, changes: before && changesBetween(before, now) })
    keep(localStorage, workspace, answer, now)
  }, [answer, workspace])
  return found && found.answer === answer ? found.changes : null
}
