import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { Imported } from '../../../server/contract/import.ts'
import { ApiProblem, call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { recordChanged } from '../../session/query-client.ts'
import { reread } from '../../session/reread.ts'
import { newKey, storeAnalyst, storedAnalyst } from '../write/analyst.ts'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

export interface Writing {
  by: string
  setBy(name: string): void
  busy: boolean
  error: string | null
  submit(event: FormEvent): void
  cancel(): void
}

export function useWriteImport({ planned, name, report }: Importing): Writing {
  const { explorer, show, announce, view } = useShared()
  const queryClient = useQueryClient()
  const [by, setBy] = useState(storedAnalyst)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  // sent again after a lost answer it is written once
  const submission = useRef(newKey())

  const shown = async ({ import: batch, claims, relations, ends }: Imported): Promise<void> => {
    const before = explorer.get().picture.loaded.entities
    const brought = ends.filter(id => !before.has(id))
    await reread(explorer, queryClient, { shows: ends })
    const leftOut = report.data?.sums.unreadable ?? 0
    show({ importing: null, tab: 'explore', imported: { import: batch, file: name, claims, relations, leftOut, ends, brought } })
    announce(t('claimsImported', { claims, relations, name }))
    setTimeout(() => view.current?.fit(ends.filter(id => explorer.get().picture.positions.has(id))))
  }

  const failed = (failure: unknown): string => {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      // it may have been written before the server heard of it: the dry run shows
      void recordChanged(queryClient)
      return t('itWasCancelled')
    }
    const said = failure instanceof Error ? failure.message : String(failure)
    if (failure instanceof ApiProblem && failure.unreachable) return said
    submission.current = newKey()
    return t('nothingWasWritten', { error: said })
  }

  const write = async (): Promise<void> => {
    if (stop.current) return
    stop.current = new AbortController()
    setBusy(true)
    setError(null)
    try {
      const { signal } = stop.current
      const done = await planned(body => call('importFiles', { body: { ...body, by: by.trim() }, key: submission.current }, signal))
      storeAnalyst(by)
      await shown(done)
    } catch (failure) {
      setError(failed(failure))
    } finally {
      stop.current = null
      setBusy(false)
    }
  }
  return {
    by,
    setBy,
    busy,
    error,
    submit(event) {
      event.preventDefault()
      void write()
    },
    cancel: () => stop.current?.abort(),
  }
}
