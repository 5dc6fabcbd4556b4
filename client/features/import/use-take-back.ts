import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { reread } from '../../session/reread.ts'
import { t } from './t.ts'

interface Import {
  import: string
  file: string
  /** What it put on the canvas, where that is known. */
  brought?: readonly string[]
}

/** Withdraws what an import wrote, at once or a year later; what nothing speaks of any more goes from the canvas. */
export function useTakeBack(): { busy: string | null; takeBack(of: Import, by: string): Promise<boolean> } {
  const { explorer, show, announce, view } = useShared()
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const takeBack = async ({ import: batch, file, brought = [] }: Import, by: string): Promise<boolean> => {
    if (busy !== null) return false
    setBusy(batch)
    try {
      const undone = await call('undoImport', { body: { import: batch, by } })
      await reread(explorer, queryClient, { loose: [...brought, ...undone.alone] })
      setTimeout(() => view.current?.fit())
      show({ imported: null })
      announce(t('takenBack', { withdrawn: undone.withdrawn, others: undone.others, file }), true)
      return true
    } catch (error) {
      announce(error instanceof ApiProblem ? error.message : String(error), true)
      return false
    } finally {
      setBusy(null)
    }
  }
  return { busy, takeBack }
}
