import { useCallback } from 'react'
import { useExplorer, useShared } from './context.tsx'
import { t } from './t.ts'

export function useSteps() {
  const { explorer, announce } = useShared()
  // the steps change only with the picture
  useExplorer(state => state.picture)
  const { undo, redo } = explorer.steps()
  const takeBack = useCallback(() => {
    const step = explorer.steps().undo
    if (!step) return
    explorer.undo()
    announce(t('undoneStep', { step }))
  }, [explorer, announce])
  const takeAgain = useCallback(() => {
    const step = explorer.steps().redo
    if (!step) return
    explorer.redo()
    announce(t('doneAgain', { step }))
  }, [explorer, announce])
  return { undo, redo, takeBack, takeAgain }
}
