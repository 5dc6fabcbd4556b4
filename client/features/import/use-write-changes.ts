import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { ChangeInput } from '../../../server/contract/sheets.ts'
import { ApiProblem, call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { reread } from '../../session/reread.ts'
import { newKey, storeAnalyst, storedAnalyst } from '../write/analyst.ts'
import { t } from './t.ts'
import { asSent } from './to-base64.ts'
import type { Writing } from './use-write-import.ts'

export function useWriteChanges(
  files: readonly File[],
  name: string,
  chosen: Pick<ChangeInput, 'withdraw' | 'mine'>,
): Omit<Writing, 'cancel'> {
  const { explorer, show, announce } = useShared()
  const queryClient = useQueryClient()
  const [by, setBy] = useState(storedAnalyst)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  // sent again after a lost answer it is written once
  const submission = useRef(newKey())
  const write = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      const body = { files: await asSent(files, {}), by: by.trim(), ...chosen }
      const done = await call('importChanges', { body, key: submission.current })
      storeAnalyst(by)
      await reread(explorer, queryClient)
      const { import: batch, corrected, added, withdrawn } = done
      show({
        importing: null,
        tab: 'explore',
        imported: { import: batch, file: name, corrected, withdrawn, ends: [], brought: [], claims: added, relations: 0 },
      })
      announce(t('changesWritten', { corrected, added, withdrawn, name }))
    } catch (failure) {
      const said = failure instanceof Error ? failure.message : String(failure)
      const unsure = failure instanceof ApiProblem && failure.unreachable
      if (!unsure) submission.current = newKey()
      setError(unsure ? said : t('nothingWasWritten', { error: said }))
    } finally {
      setBusy(false)
    }
  }
  return {
    ...{ by, setBy, busy, error },
    submit(event: FormEvent) {
      event.preventDefault()
      void write()
    },
  }
}
